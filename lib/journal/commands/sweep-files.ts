import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { removeLoose } from '@/lib/storage/remove-loose'
import { looseKeys } from '../data/files'

/** How long bytes may be on their way in, or wait to be removed, in milliseconds. */
const patience = 3_600_000

/** Removes bytes that an upload or a removal that broke off has left; says of how many that failed. */
export async function sweepFiles(actor: Actor): Promise<number> {
  authorise(actor, 'files.sweep')
  const since = new Date(now().getTime() - patience)
  return removeLoose(await read((client) => looseKeys(client, since)))
}
