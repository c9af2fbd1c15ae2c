import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Connection } from '@/lib/db/client'
import { PrismaClient as PostgresClient } from '@/lib/db/generated/postgresql/client'
import { PrismaClient as SqliteClient } from '@/lib/db/generated/sqlite/client'
import { databaseKind, sqliteFile } from '@/lib/db/url'

/** A connection with Prisma's own adapter for the database, to compare with. */
export function stockClient(url: string): Connection {
  const transactionOptions = { maxWait: 10_000, timeout: 15_000 }
  return databaseKind(url) === 'sqlite'
    ? new SqliteClient({ adapter: new PrismaBetterSqlite3({ url: sqliteFile(url) }), transactionOptions })
    : (new PostgresClient({
        adapter: new PrismaPg({ connectionString: url }),
        transactionOptions,
      }) as unknown as Connection)
}
