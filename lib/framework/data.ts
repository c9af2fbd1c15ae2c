import { now } from '@/lib/clock'
import type { Db, Prisma, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { FrameworkDefinition, FrameworkVersion } from './types'

const columns = { id: true, key: true, number: true, definition: true } as const

/** Versions by id. They are never changed and there are few, so a process reads each once. */
const versions = new Map<string, FrameworkVersion>()

/**
 * The newest version's id by framework, for each connection. A server may keep it as long as it runs: versions are
 * loaded before it starts, and a server of the older release goes on with the version that it was written for.
 */
let newest = new WeakMap<Db, Map<string, string>>()

/** Every request shares these objects: a change to one fails where it is attempted. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const member of Object.values(value)) frozen(member)
    Object.freeze(value)
  }
  return value
}

type Row = { id: string; key: string; number: number; definition: unknown }

/** What is stored was checked against the schema before it was written, and is never changed. */
function remember(row: Row): FrameworkVersion {
  const version = frozen({ ...row, definition: row.definition as FrameworkDefinition })
  versions.set(version.id, version)
  return version
}

/** One version of a framework, or `null`. From the process's memory once it has been read. */
export async function versionById(client: Db, id: string): Promise<FrameworkVersion | null> {
  const known = versions.get(id)
  if (known) return known
  const row = await client.frameworkVersion.findUnique({ where: { id }, select: columns })
  return row && remember(row)
}

/** Those of these versions that there are, by id. One statement for all that the process has not read yet. */
export async function versionsById(
  client: Db,
  ids: readonly string[],
): Promise<Map<string, FrameworkVersion>> {
  const missing = [...new Set(ids)].filter((id) => !versions.has(id))
  if (missing.length > 0) {
    const rows = await client.frameworkVersion.findMany({
      where: { id: { in: missing } },
      select: columns,
    })
    rows.forEach(remember)
  }
  return new Map(
    ids.flatMap((id): [string, FrameworkVersion][] => {
      const version = versions.get(id)
      return version ? [[id, version]] : []
    }),
  )
}

/** The newest version of a framework, or `null`. From the process's memory once it has been read on a connection. */
export async function newestVersion(client: Db, key: string): Promise<FrameworkVersion | null> {
  const ids = newest.get(client) ?? new Map<string, string>()
  newest.set(client, ids)
  const known = versions.get(ids.get(key) ?? '')
  if (known) return known
  const row = await client.frameworkVersion.findFirst({
    where: { key },
    orderBy: { number: 'desc' },
    select: columns,
  })
  if (!row) return null
  ids.set(key, row.id)
  return remember(row)
}

/** Makes the next `newestVersion` look again. */
export function forgetNewest(): void {
  newest = new WeakMap()
}

/** The version of a framework with exactly this content, or `null`. */
export async function versionByHash(
  client: Db,
  key: string,
  hash: string,
): Promise<{ id: string; number: number } | null> {
  return client.frameworkVersion.findUnique({
    where: { key_hash: { key, hash } },
    select: { id: true, number: true },
  })
}

/** Adds a version under the number after the highest. A unique constraint refuses the number or content of another. */
export async function insertVersion(
  tx: Tx,
  definition: FrameworkDefinition,
  hash: string,
): Promise<{ id: string; number: number }> {
  const highest = await tx.frameworkVersion.findFirst({
    where: { key: definition.key },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return tx.frameworkVersion.create({
    data: {
      id: newId(),
      key: definition.key,
      number: (highest?.number ?? 0) + 1,
      title: definition.title,
      hash,
      definition: definition as unknown as Prisma.InputJsonObject,
      createdAt: now(),
    },
    select: { id: true, number: true },
  })
}
