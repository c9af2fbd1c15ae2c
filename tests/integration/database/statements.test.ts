import { expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { countStatements, statementTotal } from '@/lib/db/statements'
import { read, transaction } from '@/lib/db/transaction'

const row = (key: string) => ({ key, attempts: 0, expiresAt: new Date(0) })

it('counts the statements of a piece of work without those that open and close its transaction', async () => {
  const { result, statements, commits } = await countStatements(() =>
    transaction(async (tx) => {
      await tx.rateLimit.createMany({ data: [row('counted-1'), row('counted-2')] })
      return tx.rateLimit.count()
    }),
  )
  expect({ result, statements, commits }).toEqual({ result: 2, statements: 2, commits: 1 })
})

it('counts reads as statements and not as commits', async () => {
  const { statements, commits } = await countStatements(async () => {
    await read((client) => client.rateLimit.findMany())
    await read((client) => client.$queryRaw`SELECT 1`)
  })
  expect({ statements, commits }).toEqual({ statements: 2, commits: 0 })
})

it("counts what one of Prisma's own promises does once it is awaited", async () => {
  const client = await database()
  const { statements } = await countStatements(() => client.rateLimit.findMany())
  expect(statements).toBe(1)
})

it('counts a write on its own as a commit and a transaction that rolls back as none', async () => {
  const alone = await countStatements(() => read((client) => client.rateLimit.deleteMany()))
  expect([alone.statements, alone.commits]).toEqual([1, 1])
  const undone = await countStatements(() =>
    transaction(async (tx) => {
      await tx.rateLimit.createMany({ data: [row('undone')] })
      throw new Error('undone on purpose')
    }).catch((error: Error) => error.message),
  )
  expect([undone.result, undone.statements, undone.commits]).toEqual(['undone on purpose', 1, 0])
})

it('counts each piece of work for itself and all of them for the process', async () => {
  const before = statementTotal()
  const reads = (times: number) =>
    countStatements(async () => {
      for (let n = 0; n < times; n++) await read((client) => client.rateLimit.findMany())
    })
  const both = await countStatements(() => Promise.all([reads(2), reads(3)]))
  expect(both.result.map((one) => one.statements)).toEqual([2, 3])
  expect(both.statements).toBe(5)
  expect(statementTotal().statements - before.statements).toBe(5)
})
