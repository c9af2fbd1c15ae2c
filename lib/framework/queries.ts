import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { newestVersion, versionById, versionsById } from './data'
import type { FrameworkVersion } from './types'

/** The framework that is built in. */
export const builtIn = 'technical-lead'

/** One version of a framework: the one that a plan or a rating uses. Refuses with not-found. Not inside a transaction. */
export async function frameworkVersion(actor: Actor, id: string): Promise<FrameworkVersion> {
  authorise(actor, 'framework.read')
  return found(await read((client) => versionById(client, id)))
}

/** Several versions of frameworks, by id. Not inside a transaction. */
export async function frameworkVersions(
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, FrameworkVersion>> {
  authorise(actor, 'framework.read')
  return read((client) => versionsById(client, ids))
}

/** The newest version of a framework: the one that a new plan uses. Refuses with not-found. Not inside a transaction. */
export async function newestFramework(actor: Actor, key: string = builtIn): Promise<FrameworkVersion> {
  authorise(actor, 'framework.read')
  return found(await read((client) => newestVersion(client, key)))
}
