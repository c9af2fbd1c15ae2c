import { searchKey } from '@/lib/db/text-search'
import { databaseKind } from '@/lib/db/url'
import { entrySearchTexts } from '@/lib/journal/rules/search-texts'
import { goalSearchTexts, milestoneSearchTexts } from '@/lib/plans/rules/search-texts'
import type { Migrating } from './migrate'
import { openPostgres } from './migrate-postgresql'
import { openSqlite } from './migrate-sqlite'

type Table = { name: string; columns: string[]; texts: (row: Record<string, string>) => string[] }

const tables = [
  table('Person', ['name'], ({ name }: { name: string }) => [name]),
  table('Goal', ['title', 'outcome', 'measure', 'relevance'], goalSearchTexts),
  table('Milestone', ['title'], milestoneSearchTexts),
  table(
    'JournalEntry',
    ['kind', 'title', 'provider', 'reflection', 'takenAway', 'audience', 'number', 'link'],
    entrySearchTexts,
  ),
]

/** How many rows are read and written at once. */
const batch = 200

/**
 * Gives the rows of a migrated database that were written before there was a search the key by which it finds them.
 * Changes no row that has one, so it can be run again, and beside others. Gives how many rows it changed.
 */
export async function fillSearchKeys(url: string): Promise<number> {
  const connection = await (databaseKind(url) === 'sqlite' ? openSqlite(url) : openPostgres(url))
  try {
    let filled = 0
    for (const each of tables) filled += await fill(connection, each)
    return filled
  } finally {
    await connection.close()
  }
}

async function fill(connection: Migrating, { name, columns, texts }: Table): Promise<number> {
  const quoted = columns.map((column) => `"${column}"`).join(', ')
  let [filled, last] = [0, '']
  for (;;) {
    const rows = await connection.bound(
      `SELECT "id", ${quoted} FROM "${name}" WHERE "searchKey" = '' AND "id" > $1 ORDER BY "id" LIMIT ${batch}`,
      [last],
    )
    if (rows.length === 0) return filled
    const values = rows.flatMap((row) => [String(row.id), searchKey(...texts(row as Record<string, string>))])
    const places = rows.map((_, at) => `($${2 * at + 1}, $${2 * at + 2})`).join(', ')
    // whoever has changed a row meanwhile has given it its key
    const changed = await connection.bound(
      `UPDATE "${name}" SET "searchKey" = filled.column2 FROM (VALUES ${places}) AS filled
       WHERE "${name}"."id" = filled.column1 AND "${name}"."searchKey" = '' RETURNING "${name}"."id"`,
      values,
    )
    filled += changed.length
    last = String(rows.at(-1)?.id)
  }
}

/** A table with the columns that its texts are made of. */
function table<Row extends Record<string, string>>(
  name: string,
  columns: (keyof Row & string)[],
  texts: (row: Row) => string[],
): Table {
  return { name, columns, texts: (row) => texts(row as Row) }
}
