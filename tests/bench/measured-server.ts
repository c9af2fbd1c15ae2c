import { prepareDatabase } from '@/bin/database'
import { serve } from '@/bin/server'
import { statementTotal } from '@/lib/db/statements'

/** What a measured server tells of itself. */
export type SelfReport = {
  /** sent to the database since it started: statements, and transactions that were kept */
  statements: number
  commits: number
  /** resident memory in bytes */
  memory: number
}

// The production server as `npm start` runs it, which also says what it has used when asked.
process.on('message', () => {
  const report: SelfReport = { ...statementTotal(), memory: process.memoryUsage.rss() }
  process.send?.(report)
})
await prepareDatabase(process.env.DATABASE_URL ?? '')
await serve({ host: '127.0.0.1', port: 0, dev: false })
