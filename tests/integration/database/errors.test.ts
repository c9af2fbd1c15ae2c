import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { isCollision, isUniqueViolation } from '@/lib/db/errors'
import { read } from '@/lib/db/transaction'

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

const at = new Date(0)
const person = (emailKey: string) => ({
  ...{ id: randomUUID(), email: emailKey, emailKey, name: 'Ada', timeZone: 'UTC', createdAt: at },
})

it('knows a unique constraint by its fields on either database', async () => {
  const client = await database()
  const { id: ownerId } = await client.person.create({ data: person('ada@example.com') })
  const same = await caught(client.person.create({ data: person('ada@example.com') }))
  expect(isUniqueViolation(same)).toBe(true)
  expect(isUniqueViolation(same, ['emailKey'])).toBe(true)
  expect(isUniqueViolation(same, ['operatorKey'])).toBe(false)

  const entry = {
    ...{ ownerId, requestId: 'one', kind: 'course', title: 'A course', state: 'done', date: '2026-01-01' },
    ...{ provider: '', link: '', reflection: '', createdAt: at },
  }
  await client.journalEntry.create({ data: { id: randomUUID(), ...entry } })
  const again = await caught(client.journalEntry.create({ data: { id: randomUUID(), ...entry } }))
  expect(isUniqueViolation(again, ['ownerId', 'requestId'])).toBe(true)
  expect(isUniqueViolation(again, ['requestId'])).toBe(false)
})

it('knows a taken primary key as a unique violation but gives it no fields', async () => {
  const client = await database()
  const { id } = await client.person.create({ data: person('key@example.com') })
  const taken = await caught(client.person.create({ data: { ...person('other@example.com'), id } }))
  expect(isUniqueViolation(taken)).toBe(true)
  expect(isUniqueViolation(taken, ['id'])).toBe(false)
})

it('knows a unique violation in raw SQL too', async () => {
  const client = await database()
  await client.rateLimit.create({ data: { key: 'raw', attempts: 1, expiresAt: at } })
  const taken = await caught(client.$executeRaw`INSERT INTO "RateLimit" VALUES ('raw', 1, CURRENT_TIMESTAMP)`)
  expect(isUniqueViolation(taken)).toBe(true)
})

it('takes a row that names another which is not there for no repeated one', async () => {
  const client = await database()
  const session = {
    id: randomUUID(),
    tokenHash: 'x',
    userAgent: '',
    createdAt: at,
    lastSeenAt: at,
    expiresAt: at,
  }
  const orphan = await caught(client.session.create({ data: { ...session, personId: 'nobody' } }))
  expect(orphan).toBeInstanceOf(Error)
  expect(isUniqueViolation(orphan)).toBe(false)
})

it('takes no other failure for one of the database', async () => {
  for (const error of [
    new Error('other'),
    null,
    undefined,
    'text',
    await caught(read((c) => c.$queryRaw`SELECT nothing`)),
  ]) {
    expect(isUniqueViolation(error)).toBe(false)
    expect(isCollision(error)).toBe(false)
  }
})

it('refuses undefined in a condition instead of ignoring it', async () => {
  const client = await database()
  const id = undefined as unknown as string
  await expect(client.person.findMany({ where: { id } })).rejects.toThrow(
    'explicitly `undefined` values are not allowed',
  )
  await expect(client.person.deleteMany({ where: { id } })).rejects.toThrow(
    'explicitly `undefined` values are not allowed',
  )
  await expect(client.person.findMany({ where: { sessions: { some: { id } } } })).rejects.toThrow(
    '`undefined`',
  )
})
