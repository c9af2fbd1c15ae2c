import { database } from './client'

/** How many migrations the database has, and the name of the newest. */
export async function appliedMigrations(): Promise<{ applied: number; newest: string | null }> {
  const db = await database()
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`
  return { applied: rows.length, newest: rows.at(-1)?.migration_name ?? null }
}
