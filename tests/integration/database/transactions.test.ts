import { setImmediate as nextTurn } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, inject, it, vi } from 'vitest'
import { closeDatabase, connect, database, type Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { SqliteAdapter } from '@/lib/db/sqlite-adapter'
import { read, transaction } from '@/lib/db/transaction'
import { sqliteFile } from '@/lib/db/url'
import { watched } from '@/lib/db/watched-adapter'
import { freshDatabase } from '../../support/database'

const row = (key: string) => ({ key, attempts: 0, expiresAt: new Date(0) })
const keys = async () =>
  (await read((client) => client.rateLimit.findMany({ where: { key: { startsWith: 'tx-' } } }))).map(
    (r) => r.key,
  )

it('keeps all of a transaction or nothing', async () => {
  await transaction(async (tx) => {
    await tx.rateLimit.create({ data: row('tx-kept-1') })
    await tx.rateLimit.create({ data: row('tx-kept-2') })
  })
  const failing = transaction(async (tx) => {
    await tx.rateLimit.create({ data: row('tx-undone') })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect((await keys()).sort()).toEqual(['tx-kept-1', 'tx-kept-2'])
})

it('refuses at once whatever is asked of the outer client from inside a transaction', async () => {
  const outer = await database()
  const own = await connect(process.env.DATABASE_URL ?? '')
  const mistakes: Record<string, () => Promise<unknown>> = {
    'a write': () => outer.rateLimit.create({ data: row('tx-mistake') }),
    'an update': () => outer.rateLimit.updateMany({ data: { attempts: 1 } }),
    'a raw write': () => outer.$executeRaw`DELETE FROM "RateLimit"`,
    'a write through database()': async () =>
      (await database()).rateLimit.create({ data: row('tx-mistake') }),
    'a write through read()': () => read((client) => client.rateLimit.create({ data: row('tx-mistake') })),
    "a batch of Prisma's": () => own.$transaction([own.rateLimit.create({ data: row('tx-mistake') })]),
    'a second transaction': () => transaction((tx) => tx.rateLimit.create({ data: row('tx-mistake') })),
    "a transaction of Prisma's": () =>
      own.$transaction((tx) => tx.rateLimit.create({ data: row('tx-mistake') })),
    'a read': () => outer.rateLimit.findMany(),
  }
  for (const [name, mistake] of Object.entries(mistakes)) {
    const began = performance.now()
    const refused = transaction(mistake)
    await expect(refused, name).rejects.toThrow(
      /was asked for from inside a transaction, but not of that transaction/,
    )
    // nowhere near the ten seconds that waiting for oneself would take
    expect(performance.now() - began, name).toBeLessThan(2_000)
  }
  await own.$disconnect()
  expect(await keys()).not.toContain('tx-mistake')
})

it('lets work that outlives its transaction use the database again', async () => {
  let afterwards: Promise<unknown> = Promise.resolve()
  let ended = () => {}
  const end = new Promise<void>((resolve) => {
    ended = resolve
  })
  await transaction(async (tx) => {
    await tx.rateLimit.create({ data: row('tx-first') })
    afterwards = end.then(() => transaction((next) => next.rateLimit.create({ data: row('tx-after') })))
  })
  ended()
  await afterwards
  expect(await keys()).toContain('tx-after')
})

it('keeps every one of 40 increments that read first and write then', async () => {
  await transaction((tx) => tx.rateLimit.create({ data: row('counter') }))
  let runs = 0
  await Promise.all(
    Array.from({ length: 40 }, () =>
      transaction(async (tx) => {
        runs += 1
        const { attempts } = await tx.rateLimit.findUniqueOrThrow({ where: { key: 'counter' } })
        await nextTurn()
        await tx.rateLimit.update({ where: { key: 'counter' }, data: { attempts: attempts + 1 } })
      }),
    ),
  )
  const counter = await read((client) => client.rateLimit.findUniqueOrThrow({ where: { key: 'counter' } }))
  expect(counter.attempts).toBe(40)
  // SQLite takes turns; on PostgreSQL some had to be done again
  if (process.env.TEST_DATABASE === 'sqlite') expect(runs).toBe(40)
  else expect(runs).toBeGreaterThan(40)
})

it('does the work only once when it fails for a reason of its own', async () => {
  let runs = 0
  const failing = transaction(async () => {
    runs += 1
    throw new Error('no collision')
  })
  await expect(failing).rejects.toThrow('no collision')
  expect(runs).toBe(1)
})

it('undoes a transaction whose commit fails and goes on with the next', async () => {
  const own = await freshDatabase(inject('template'))
  const client = await connect(own.url)
  // checked at the commit, so that it is the commit that fails
  const deferred = `CREATE TABLE "Child" ("parent" TEXT NOT NULL REFERENCES "RateLimit" ("key") DEFERRABLE INITIALLY DEFERRED)`
  await client.$executeRawUnsafe(deferred)
  const failing = client.$transaction(async (tx) => {
    await tx.rateLimit.create({ data: row('with-the-orphan') })
    await tx.$executeRaw`INSERT INTO "Child" ("parent") VALUES ('nobody')`
  })
  await expect(failing).rejects.toThrow('ForeignKeyConstraintViolation')
  await client.$transaction((tx) => tx.rateLimit.create({ data: row('next') }))
  await client.rateLimit.create({ data: row('on-its-own') })
  const found = await client.rateLimit.findMany({ orderBy: { key: 'asc' } })
  expect(found.map((r) => r.key)).toEqual(['next', 'on-its-own'])
  await client.$disconnect()
  await own.drop()
})

it('closes the database and opens it again when it is needed', async () => {
  await transaction((tx) => tx.rateLimit.create({ data: row('before-closing') }))
  const before = await database()
  await closeDatabase()
  await closeDatabase()
  expect(await read((client) => client.rateLimit.count({ where: { key: 'before-closing' } }))).toBe(1)
  expect(await database()).not.toBe(before)
})

it('keeps nothing of a transaction in which a statement failed, though the work went on', async () => {
  await transaction((tx) => tx.rateLimit.create({ data: row('taken') }))
  const fails = async (tx: Tx) => {
    await tx.rateLimit.create({ data: row('tx-before-the-failure') })
    await expect(tx.rateLimit.create({ data: row('taken') })).rejects.toSatisfy((error) =>
      isUniqueViolation(error),
    )
  }
  await expect(transaction(fails)).rejects.toThrow('A statement of this transaction failed')
  const goingOn = transaction(async (tx) => {
    await fails(tx)
    await tx.rateLimit.create({ data: row('tx-after-the-failure') })
  })
  await expect(goingOn).rejects.toThrow('A statement of this transaction failed')
  expect((await keys()).filter((key) => key.endsWith('the-failure'))).toEqual([])
  // the connections that they used are fit for the next, all of them
  const next = Array.from({ length: 20 }, (_, n) =>
    transaction((tx) => tx.rateLimit.create({ data: row(`next-${n}`) })),
  )
  expect(await Promise.all(next)).toHaveLength(20)
})

it('undoes a transaction that takes too long and refuses what it still sends', async () => {
  const own = await freshDatabase(inject('template'))
  const client = await connect(own.url)
  const slow = client.$transaction(
    async (tx) => {
      await tx.rateLimit.create({ data: row('too-slow') })
      const limit = Date.now() + 200
      while (Date.now() < limit) await nextTurn()
      await tx.rateLimit.create({ data: row('too-late') })
    },
    { timeout: 50 },
  )
  await expect(slow).rejects.toThrow('expired transaction')
  expect(await client.rateLimit.count()).toBe(0)
  await client.$disconnect()
  await own.drop()
})

it('refuses a statement that comes after the end of its transaction', async () => {
  const own = await freshDatabase(inject('template'))
  const factory =
    process.env.TEST_DATABASE === 'sqlite'
      ? new SqliteAdapter(sqliteFile(own.url))
      : new PrismaPg({ connectionString: own.url })
  const connection = await watched(factory).connect()
  const statement = (sql: string) => ({ sql, args: [], argTypes: [] })
  const late = await connection.startTransaction()
  await late.executeRaw(statement('ROLLBACK'))
  const insert = statement(`INSERT INTO "RateLimit" VALUES ('late', 1, CURRENT_TIMESTAMP)`)
  await expect(late.executeRaw(insert)).rejects.toThrow('TransactionAlreadyClosed')
  await late.rollback()
  const { rows } = await connection.queryRaw(statement(`SELECT "key" FROM "RateLimit"`))
  expect(rows).toEqual([])
  await connection.dispose()
  await own.drop()
})

it('works with the settings that its promises rest on', async () => {
  const client = await database()
  if (process.env.TEST_DATABASE === 'sqlite') {
    // asked of the writing connection, because PRAGMA is no SELECT; FULL is 2
    expect(await client.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }])
    expect(await client.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }])
    expect(await client.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
  } else {
    const level = await transaction((tx) => tx.$queryRaw`SHOW transaction_isolation`)
    expect(level).toEqual([{ transaction_isolation: 'serializable' }])
  }
})

it('shares one connection between copies of its modules', async () => {
  vi.resetModules()
  const copy = await import('@/lib/db/client')
  expect(copy.database).not.toBe(database)
  expect(await copy.database()).toBe(await database())
})
