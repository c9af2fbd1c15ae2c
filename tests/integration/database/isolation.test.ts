import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { type Connection, connect } from '@/lib/db/client'
import { freshDatabase } from '../../support/database'
import { stockClient } from '../../support/stock-client'

const pairs = 200
/** how many of each go on at the same time */
const lanes = 8
const expiresAt = new Date(0)

/**
 * Two hundred writes on their own, each beside a transaction that writes something else and rolls back, and a
 * read beside both. Counts what was acknowledged but is not there afterwards, and reads that saw what was
 * never committed.
 */
async function writesBesideRollbacks(
  client: Connection,
): Promise<{ acknowledged: number; lost: number; dirty: number }> {
  const acknowledged: string[] = []
  let dirty = 0
  const write = async (key: string) => {
    await client.rateLimit.create({ data: { key, attempts: 1, expiresAt } })
    acknowledged.push(key)
  }
  const rollBack = async (key: string) => {
    const undo = new Error('undone on purpose')
    const attempt = client.$transaction(async (tx) => {
      await tx.rateLimit.create({ data: { key, attempts: 1, expiresAt } })
      // lets the others have their say while this is open
      for (let turn = 0; turn < 5; turn++) await nextTurn()
      throw undo
    })
    await expect(attempt).rejects.toBe(undo)
  }
  const look = async () => {
    dirty += await client.rateLimit.count({ where: { key: { startsWith: 'undone' } } })
  }
  const lane = async (work: (pair: number) => Promise<void>, first: number) => {
    for (let pair = first; pair < pairs; pair += lanes) {
      await work(pair)
      await nextTurn()
    }
  }
  const work = [
    (pair: number) => rollBack(`undone-${pair}`),
    (pair: number) => write(`kept-${pair}`),
    () => look(),
  ]
  await Promise.all(Array.from({ length: lanes }, (_, first) => work.map((one) => lane(one, first))).flat())
  const found = await client.rateLimit.findMany({ select: { key: true } })
  const keys = new Set(found.map((row) => row.key))
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((key) => !keys.has(key)).length,
    dirty,
  }
}

it('loses none of 200 acknowledged writes beside 200 transactions that roll back and reads none dirty', async () => {
  const database = await freshDatabase(inject('template'))
  const client = await connect(database.url)
  expect(await writesBesideRollbacks(client)).toEqual({ acknowledged: pairs, lost: 0, dirty: 0 })
  await client.$disconnect()
  await database.drop()
})

it('shows that the stock adapter loses such writes on SQLite and keeps them on PostgreSQL', async () => {
  const database = await freshDatabase(inject('template'))
  const client = stockClient(database.url)
  const { lost, dirty } = await writesBesideRollbacks(client)
  if (process.env.TEST_DATABASE === 'sqlite') {
    expect(lost).toBeGreaterThan(0)
    expect(dirty).toBeGreaterThan(0)
  } else {
    expect({ lost, dirty }).toEqual({ lost: 0, dirty: 0 })
  }
  await client.$disconnect()
  await database.drop()
})
