import { fileURLToPath } from 'node:url'

export type DatabaseKind = 'sqlite' | 'postgresql'

/** Which database an address belongs to. Throws a sentence for the operator when it is neither. */
export function databaseKind(url: string): DatabaseKind {
  if (url.startsWith('file:')) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return 'postgresql'
  throw new Error(
    'DATABASE_URL must be the address of a SQLite file (file:./data/belay.db) or of a PostgreSQL database ' +
      '(postgresql://user:password@host:5432/belay). Nothing was changed.',
  )
}

/** The path of the file that a `file:` address names; a relative one counts from the working directory. */
export function sqliteFile(url: string): string {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  if (path === '' || path.includes(':memory:')) {
    throw new Error('DATABASE_URL must name a file, such as file:./data/belay.db. Nothing was changed.')
  }
  return path
}

/** How a database may be named to people: without user and password. */
export function publicName(url: string): string {
  if (databaseKind(url) === 'sqlite') return sqliteFile(url)
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
