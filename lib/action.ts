import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from './auth/actor'
import { currentActor } from './auth/session'
import { Refusal } from './errors'
import { formValues, nested, returnableValues } from './form'
import { answerWith } from './http/response-status'
import { logUnexpected } from './log'
import { refusalSentence, unexpectedSentence } from './messages'
import type { ActionState, FormAction, FormValues } from './result'

type Definition<Schema extends z.ZodType, Value> = {
  schema: Schema
  /** who asks, where that is not the signed-in person */
  actor?: () => Promise<Actor>
  run: (actor: Actor, input: z.output<Schema>) => Promise<Value>
  /** what follows a success: cookies, then where to go, or what to say */
  after?: (value: Value, input: z.output<Schema>) => Promise<After> | After
  /** the domain's sentences, by reason */
  messages?: Record<string, string>
}

type After = {
  redirect?: string
  /** what the page says when it stays where it is */
  message?: string
  /** with JavaScript, stay on the page (it is drawn anew) in place of the redirect */
  inPlace?: boolean
  /** the id of what was made, for a page that stays where it is */
  made?: string
  /** a link to hand over that is shown this once, on the page that stays where it is */
  link?: string
}

/**
 * Makes a server action, the only way there is: finds the actor, parses the form with a schema that strips
 * unknown keys, calls the command, and answers in one shape. What comes back as `state` is not looked at.
 */
export function defineAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
): FormAction {
  return async (_state, form) => {
    // an action can be called by anybody with anything
    const values = form instanceof FormData ? formValues(form) : {}
    let followed: After
    try {
      const actor = await (definition.actor ?? currentActor)()
      const parsed = definition.schema.safeParse(nested(values))
      if (!parsed.success)
        return refused('invalid', values, { fields: fieldErrors(parsed.error) }, definition.messages)
      const value = await definition.run(actor, parsed.data)
      followed = (await definition.after?.(value, parsed.data)) ?? {}
    } catch (error) {
      unstable_rethrow(error)
      if (!(error instanceof Refusal)) return unexpected(error, values)
      // a stranger's id and one that never was are the same 404; the form stays, with what was typed
      if (error.code === 'not-found') answerWith(404)
      return refused(error.code, values, error.detail, definition.messages)
    }
    revalidatePath('/', 'layout')
    const stays = followed.inPlace && (await headers()).has('next-action')
    if (followed.redirect && !stays) redirect(followed.redirect)
    const { message, made, link } = followed
    return { ok: true, ...(message && { message }), ...(made && { made }), ...(link && { link }) }
  }
}

function refused(
  code: Refusal['code'],
  values: FormValues,
  detail: Refusal['detail'],
  messages: Record<string, string> = {},
): ActionState {
  const sentence = (reason: string) => messages[reason] ?? reason
  const fields = Object.entries(detail.fields ?? {}).map(
    ([name, reason]) => [name, sentence(reason)] as const,
  )
  return {
    ok: false,
    code,
    message: detail.reason ? sentence(detail.reason) : refusalSentence(code),
    ...(fields.length > 0 && { fieldErrors: Object.fromEntries(fields) }),
    values: returnableValues(values),
    ...(detail.theirs && { theirs: detail.theirs }),
    ...(detail.version !== undefined && { version: detail.version }),
  }
}

async function unexpected(error: unknown, values: FormValues): Promise<ActionState> {
  const id = logUnexpected(error, `action on ${await page()}`)
  return { ok: false, code: 'unexpected', message: unexpectedSentence(id), values: returnableValues(values) }
}

/** The first part of the page's address: what follows may be a token. */
async function page(): Promise<string> {
  const referer = (await headers()).get('referer') ?? ''
  return URL.canParse(referer) ? `/${new URL(referer).pathname.split('/')[1]}` : 'an unknown page'
}

/** The first sentence for each field, by its dotted name. */
function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}
