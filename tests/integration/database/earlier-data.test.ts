import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { connect } from '@/lib/db/client'
import { containsWords } from '@/lib/db/text-search'
import type { DatabaseKind } from '@/lib/db/url'
import { prismaFolder } from '@/prisma/assemble'
import { fillSearchKeys } from '@/prisma/fill-search-keys'
import { type Migrating, migrate } from '@/prisma/migrate'
import { openPostgres } from '@/prisma/migrate-postgresql'
import { openSqlite } from '@/prisma/migrate-sqlite'
import { emptyDatabase } from '../../support/database'

const kind = process.env.TEST_DATABASE as DatabaseKind

type Value = string | number | boolean | null
type Rows = Record<string, Record<string, Value>[]>

const at = '2026-03-01 12:00:00'
const asked = (n: number) => ({ id: `entry-${String(n).padStart(3, '0')}`, requestId: `entry-request-${n}` })

/** What the first release could hold: a row of every table, and more entries than are read at once. */
const earlier: Rows = {
  Person: [
    {
      ...{
        id: 'kim',
        email: 'kim@example.org',
        emailKey: 'kim@example.org',
        name: 'Kim',
        passwordHash: null,
      },
      ...{ timeZone: 'Europe/Berlin', isOperator: true, operatorKey: 'operator', createdAt: at, version: 3 },
    },
  ],
  Session: [
    {
      id: 's1',
      tokenHash: 'hash',
      personId: 'kim',
      userAgent: '',
      createdAt: at,
      lastSeenAt: at,
      expiresAt: at,
    },
  ],
  Identity: [{ id: 'i1', personId: 'kim', provider: 'oidc', issuer: 'i', subject: 's', createdAt: at }],
  AccountToken: [
    { id: 't1', kind: 'reset', tokenHash: 'h', personId: 'kim', createdAt: at, expiresAt: at, usedAt: null },
  ],
  RateLimit: [{ key: 'a', attempts: 2, expiresAt: at }],
  FrameworkVersion: [
    { id: 'f1', key: 'small', number: 1, title: 'S', hash: 'h', definition: '{}', createdAt: at },
  ],
  Plan: [
    {
      ...{ id: 'p1', ownerId: 'kim', frameworkVersionId: 'f1', roleKey: null, activeKey: 'kim', version: 2 },
      ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31', createdAt: at },
    },
  ],
  Goal: [
    {
      ...{
        id: 'g1',
        ownerId: 'kim',
        planId: 'p1',
        title: 'Señor',
        outcome: 'One',
        measure: 'Two',
        version: 4,
      },
      ...{
        relevance: 'Three',
        startsOn: '2026-01-01',
        dueOn: '2026-06-30',
        state: 'dropped',
        requestId: 'r',
      },
      ...{ closedOn: '2026-02-01', dropReason: 'Why', templateKey: null, createdAt: at },
    },
  ],
  GoalCompetency: [{ goalId: 'g1', competencyKey: 'listening' }],
  Milestone: [
    {
      ...{
        id: 'm1',
        goalId: 'g1',
        title: 'Sent',
        dueOn: '2026-02-01',
        position: 1,
        version: 1,
        requestId: 'r',
      },
      completedOn: '2026-01-31',
    },
  ],
  MilestoneCompletion: [
    {
      ...{
        id: 'c1',
        milestoneId: 'm1',
        personId: 'kim',
        completedOn: '2026-01-31',
        note: 'N',
        createdAt: at,
      },
      reopenedAt: null,
    },
  ],
  JournalEntry: Array.from({ length: 450 }, (_, n) => ({
    ...{
      ...asked(n),
      ownerId: 'kim',
      goalId: n === 0 ? 'g1' : null,
      kind: 'talk',
      state: 'done',
      version: 5,
    },
    ...{ title: `Ünder ${n} o'clock`, startsOn: null, endsOn: '2026-02-01', date: '2026-02-01', minutes: 90 },
    ...{ provider: '100% hall', link: '', reflection: 'Straße', isPrivate: n === 0, createdAt: at },
  })),
  EntryCompetency: [{ entryId: 'entry-000', competencyKey: 'listening' }],
  Rating: [
    {
      ...{ id: 'r1', subjectId: 'kim', raterId: 'kim', frameworkVersionId: 'f1', competencyKey: 'listening' },
      ...{
        level: 3,
        confidence: 'low',
        note: '',
        ratedAt: at,
        voidedAt: at,
        voidReason: 'V',
        requestId: 'r',
      },
    },
  ],
  ActivityEvent: [
    { id: 'e1', ownerId: 'kim', actorId: 'kim', kind: 'k', subjectType: 'goal', subjectId: 'g1', at },
  ],
}

/** The migrations of the first release alone. */
function firstRelease(): string {
  const root = mkdtempSync(join(tmpdir(), 'belay-first-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const [first = ''] = readdirSync(join(prismaFolder, 'migrations', kind)).sort()
  mkdirSync(join(root, kind))
  cpSync(join(prismaFolder, 'migrations', kind, first), join(root, kind, first), { recursive: true })
  return root
}

async function connected<T>(url: string, work: (connection: Migrating) => Promise<T>): Promise<T> {
  const connection = await (kind === 'sqlite' ? openSqlite(url) : openPostgres(url))
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

function literal(value: Value): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

/** A database as the first release left it. */
async function databaseFromEarlier(): Promise<string> {
  const { url, drop } = await emptyDatabase(kind, inject('server'))
  onTestFinished(drop)
  await migrate(url, firstRelease())
  await connected(url, async (connection) => {
    for (const [table, rows] of Object.entries(earlier)) {
      const columns = Object.keys(rows[0] ?? {}).map((name) => `"${name}"`)
      const values = rows.map((row) => `(${Object.values(row).map(literal).join(', ')})`)
      await connection.script(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES ${values.join(', ')}`)
    }
  })
  return url
}

/** What stands in the columns that the first release had. */
function earlierColumns(url: string): Promise<unknown> {
  return connected(url, async (connection) => {
    const found: Record<string, unknown> = {}
    for (const [table, [row = {}]] of Object.entries(earlier)) {
      const columns = Object.keys(row).map((name) => `"${name}"`)
      found[table] = await connection.rows(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY 1, 2`)
    }
    return found
  })
}

it('keeps every row of the first release with all that it held', async () => {
  const url = await databaseFromEarlier()
  const tables = await connected(url, (connection) => connection.rows(connection.tableNames))
  expect(tables.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(earlier), '_prisma_migrations'].sort(),
  )
  const before = await earlierColumns(url)
  expect(await migrate(url)).not.toEqual([])
  await fillSearchKeys(url)
  expect(await earlierColumns(url)).toEqual(before)
})

it('finds by words what was written before there was a search', async () => {
  const url = await databaseFromEarlier()
  await migrate(url)
  const client = await connect(url)
  onTestFinished(() => client.$disconnect())
  const entries = (text: string) => client.journalEntry.count({ where: containsWords(text) })
  expect(await entries('under')).toBe(0)
  expect(await fillSearchKeys(url)).toBe(453)
  expect(await entries('UNDER strasse 100%')).toBe(450)
  expect(await entries("449 o'clock")).toBe(1)
  expect(await entries('%')).toBe(450)
  expect(await client.goal.count({ where: containsWords('senor three') })).toBe(1)
  expect(await client.milestone.count({ where: containsWords('sent') })).toBe(1)
})

it('fills in once, and writes over nothing', async () => {
  const url = await databaseFromEarlier()
  await migrate(url)
  const client = await connect(url)
  onTestFinished(() => client.$disconnect())
  await client.journalEntry.update({ where: { id: 'entry-007' }, data: { searchKey: 'written meanwhile' } })
  const filled = await Promise.all([fillSearchKeys(url), fillSearchKeys(url)])
  expect(filled[0] + filled[1]).toBe(452)
  expect(await fillSearchKeys(url)).toBe(0)
  expect(await client.journalEntry.findUnique({ where: { id: 'entry-007' } })).toMatchObject({
    searchKey: 'written meanwhile',
    version: 5,
  })
})
