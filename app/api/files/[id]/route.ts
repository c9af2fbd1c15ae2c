import type { Actor } from '@/lib/auth/actor'
import { currentGuest } from '@/lib/auth/guest-session'
import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { contentDisposition } from '@/lib/http/content-disposition'
import { fileMessages } from '@/lib/journal/messages'
import { fileToServe } from '@/lib/journal/queries/files'
import { canBeLookedAt } from '@/lib/journal/rules/file-kinds'
import { logUnexpected } from '@/lib/log'
import { routes } from '@/lib/routes'
import { storage } from '@/lib/storage/storage'

type Context = { params: Promise<{ id: string }> }

/**
 * A file of an entry for whoever may see that: to keep, or, asked for `look=here`, to look at where a browser only draws it.
 * The front door sets the policy under which it does (lib/http/security-headers).
 */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params
  const actor = await currentActor()
  const guest = await currentGuest()
  const file = (await foundFor(actor, id)) ?? (await foundFor(guest, id))
  if (!file && actor.kind === 'anonymous' && guest.kind === 'anonymous')
    return new Response(null, { status: 303, headers: { Location: routes.signIn(routes.file(id)) } })
  if (!file) return Response.json({ code: 'not-found' }, { status: 404 })
  const { name, type, size, storageKey } = file
  const isLook = canBeLookedAt(type) && new URL(request.url).searchParams.get('look') === 'here'
  const headers = {
    // never as anything that a browser would interpret: Markdown is shown as the text that it is
    'Content-Type': /^text\//.test(type) ? 'text/plain; charset=utf-8' : type,
    'Content-Disposition': contentDisposition(isLook ? 'inline' : 'attachment', name),
    'Content-Length': String(size),
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  try {
    return new Response(await storage().open(storageKey), { headers })
  } catch (error) {
    logUnexpected(error, 'serving a file')
    return new Response(fileMessages['bytes-unread'], {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
}

async function foundFor(actor: Actor, id: string) {
  if (actor.kind === 'anonymous') return null
  try {
    return await fileToServe(actor, id)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
