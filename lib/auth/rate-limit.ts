import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { now } from '../clock'
import { transaction } from '../db/transaction'
import { env } from '../env'
import { Refusal } from '../errors'

/** How often something may be tried within a window. */
export type Limit = { name: string; attempts: number; seconds: number }

/**
 * Counts one attempt of a subject (an account, an address) and refuses with `rate-limited` beyond the limit.
 * Counted in the database, in a transaction of its own: shared by all instances, kept over a restart, and
 * not undone when what follows fails. When it cannot be counted, the error passes: nothing is let through.
 */
export async function spendAttempt(limit: Limit, subject: string): Promise<void> {
  const at = now()
  const window = Math.floor(at.getTime() / 1000 / limit.seconds)
  // hashed with the secret, so that the table names no addresses
  const key = createHash('sha256')
    .update(`${env().secret}|${limit.name}|${limit.seconds}|${window}|${counted(subject)}`)
    .digest('hex')
  const expiresAt = new Date((window + 1) * limit.seconds * 1000)
  const row = await transaction(async (tx) => {
    const spent = await tx.rateLimit.upsert({
      where: { key },
      create: { key, attempts: 1, expiresAt },
      update: { attempts: { increment: 1 } },
    })
    if (spent.attempts === 1) await tx.rateLimit.deleteMany({ where: { expiresAt: { lt: at } } })
    return spent
  })
  if (row.attempts > limit.attempts) throw new Refusal('rate-limited')
}

/** An IPv6 address counts with the 2^64 others of its network: whoever has one has them all. */
function counted(subject: string): string {
  if (isIP(subject) !== 6) return subject
  const [address = ''] = subject.split('%')
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
