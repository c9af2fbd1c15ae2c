import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { forgetNewest, insertVersion, versionByHash } from './data'
import { canonicalText } from './rules/canonical'
import { frameworkSchema } from './schema'
import type { FrameworkDefinition } from './types'

export type LoadedFramework = { id: string; key: string; number: number; isNew: boolean }

/** The definition, or a refusal that names what is wrong with it by the place where it is wrong. */
function checked(input: unknown): FrameworkDefinition {
  const outcome = frameworkSchema.safeParse(input)
  if (outcome.success) return outcome.data
  const fields: Record<string, string> = {}
  for (const { path, message } of outcome.error.issues) {
    const place = path.join('.')
    fields[place] = fields[place] ? `${fields[place]} ${message}` : message
  }
  throw new Refusal('invalid', { reason: 'framework-faults', fields })
}

/**
 * Stores a framework as its files say it: new content becomes the next version, content that a version already has
 * changes nothing, not even which version is the newest. Several processes may load at once: the transaction that
 * comes second starts again and finds what the first one stored. Refuses with `invalid` and the faults by their place.
 */
export async function loadFramework(actor: Actor, input: unknown): Promise<LoadedFramework> {
  authorise(actor, 'framework.load')
  const definition = checked(input)
  const { key } = definition
  const hash = createHash('sha256').update(canonicalText(definition)).digest('hex')
  const loaded = await transaction(async (tx) => {
    const known = await versionByHash(tx, key, hash)
    if (known) return { ...known, key, isNew: false }
    return { ...(await insertVersion(tx, definition, hash)), key, isNew: true }
  })
  forgetNewest()
  return loaded
}
