import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import { databaseKind, sqliteFile } from '@/lib/db/url'

type Fields = { fields: { dataTypeID: number }[] }
type WithIO = SqlDriverAdapter & { performIO: (query: SqlQuery) => Promise<Fields> }

/** PostgreSQL's internal type "char" and its type text, by number. */
const internalChar = 18
const text = 25

/** Lets Prisma's schema engine look at a living database. */
export function schemaAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  if (databaseKind(url) === 'sqlite') return new PrismaBetterSqlite3({ url: sqliteFile(url) })
  const stock = new PrismaPg({ connectionString: url, max: 1 })
  return {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => knowingChar((await stock.connect()) as unknown as WithIO),
    connectToShadowDb: () => Promise.reject(new Error('Two states are compared without a third database.')),
  }
}

/** Prisma's adapter does not know the type "char", in which PostgreSQL's own tables tell the kinds of things. */
function knowingChar(adapter: WithIO): SqlDriverAdapter {
  const chars = new WeakMap<SqlQuery, number[]>()
  const performIO = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.performIO = async (query) => {
    const result = await performIO(query)
    const found = [...result.fields.keys()].filter(
      (index) => result.fields[index]?.dataTypeID === internalChar,
    )
    for (const index of found) Object.assign(result.fields[index] ?? {}, { dataTypeID: text })
    chars.set(query, found)
    return result
  }
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of chars.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}
