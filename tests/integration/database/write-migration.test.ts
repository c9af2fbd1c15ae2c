import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { connect } from '@/lib/db/client'
import type { DatabaseKind } from '@/lib/db/url'
import { prismaFolder } from '@/prisma/assemble'
import { migrate } from '@/prisma/migrate'
import { writeMigration } from '@/prisma/write-migration'
import { freshDatabase } from '../../support/database'

const kind = process.env.TEST_DATABASE as DatabaseKind

/** A copy of models and migrations that a test may change. */
function copyOfPrisma(): string {
  const folder = mkdtempSync(join(tmpdir(), 'belay-models-'))
  for (const part of ['models', 'migrations'])
    cpSync(join(prismaFolder, part), join(folder, part), { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

it('writes from a changed model a migration that keeps the rows', async () => {
  const folder = copyOfPrisma()
  const file = join(folder, 'models', 'people.prisma')
  const models = readFileSync(file, 'utf8')
  // on SQLite a column's default changes only by rebuilding its table
  const changed = models
    .replace(
      'isOperator   Boolean   @default(false)',
      'isOperator   Boolean   @default(true)\n  nickname String?',
    )
    .concat('\nmodel Extra {\n  id String @id\n  personId String\n}\n')
  expect(changed).toContain('nickname')
  writeFileSync(file, changed)

  const name = await writeMigration('Nick names, and more', folder)
  expect(name).toMatch(/^\d{4}_nick_names_and_more$/)
  expect(await writeMigration('again', folder)).toBeNull()

  const database = await freshDatabase(inject('template'))
  onTestFinished(() => database.drop())
  const client = await connect(database.url)
  const person = {
    id: 'ada',
    email: 'a@example.com',
    emailKey: 'a@example.com',
    name: 'Ada',
    timeZone: 'UTC',
  }
  const at = new Date(0)
  await client.person.create({ data: { ...person, createdAt: at } })
  const session = { id: 'one', tokenHash: 'x', personId: 'ada', userAgent: '' }
  await client.session.create({ data: { ...session, createdAt: at, lastSeenAt: at, expiresAt: at } })
  await client.$disconnect()

  expect(await migrate(database.url, join(folder, 'migrations'))).toEqual([name])
  const after = await connect(database.url)
  expect(await after.$queryRaw`SELECT "id", "nickname" FROM "Person"`).toEqual([
    { id: 'ada', nickname: null },
  ])
  expect(await after.$queryRaw`SELECT count(*) AS n FROM "Extra"`).toEqual([{ n: 0n }])
  // rebuilding the table of people has not taken along what belongs to them
  expect(await after.session.count()).toBe(1)
  await after.$disconnect()
})

it('refuses to write a migration without a name', async () => {
  await expect(writeMigration(' – ', copyOfPrisma())).rejects.toThrow('A migration needs a name')
})

it('has migrations of the same names for both databases', () => {
  const root = join(prismaFolder, 'migrations')
  const other = kind === 'sqlite' ? 'postgresql' : 'sqlite'
  expect(readdirSync(join(root, kind)).sort()).toEqual(readdirSync(join(root, other)).sort())
})
