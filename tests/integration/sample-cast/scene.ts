import { fileURLToPath } from 'node:url'
import { loadFramework } from '@/lib/framework/commands'
import { frameworkSchema } from '@/lib/framework/schema'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { readFramework } from '@/prisma/framework-files'
import type { CastMember } from '@/prisma/sample-cast/seed-cast'
import { signedInAs } from '@/tests/support/factories/people'

/** Stores the framework that is built in, without which the cast cannot be stored. */
export async function builtInFramework(): Promise<FrameworkDefinition> {
  const folder = fileURLToPath(new URL('../../../prisma/frameworks/technical-lead', import.meta.url))
  const files = await readFramework(folder)
  await loadFramework({ kind: 'job' }, files)
  return frameworkSchema.parse(files)
}

/** The person of the cast with this first name. */
export function named(cast: readonly CastMember[], name: string): CastMember {
  const found = cast.find((member) => member.name.startsWith(`${name} `))
  if (!found) throw new Error(`The cast has no ${name}.`)
  return found
}

/** A person of the cast, signed in. */
export function actorOf({ id, name, email }: CastMember, timeZone = 'Europe/Berlin') {
  return signedInAs({ id, name, email, timeZone, isOperator: false, version: 1 })
}
