import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '@/prisma/migrate'
import { emptyDatabase } from '../support/database'
import { startPostgres } from '../support/postgres'
import { type Ended, runProgram, silentPort, takenPort } from './programs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'belay-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function expectOneSentence({ code, out, err }: Ended, words: RegExp): void {
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(err).toMatch(words)
}

const futureMigration = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "started_at", "applied_steps_count")
  SELECT 'from-the-future', "checksum", '9999_from_the_future', "finished_at", "started_at", 1 FROM "_prisma_migrations" LIMIT 1`

describe('npm start refuses in one sentence and changes nothing', () => {
  it('says that the port is in use', async () => {
    const { port, free } = await takenPort()
    const dataDir = join(folder, 'data')
    const ended = await runProgram('start.mjs', { DATA_DIR: dataDir, PORT: String(port) })
    await free()
    expectOneSentence(ended, new RegExp(`Port ${port} .* in use`))
    expect(existsSync(dataDir)).toBe(false)
  })

  it('says that the data folder cannot be written', async () => {
    // even root cannot make a folder below a file
    writeFileSync(join(folder, 'file'), '')
    expectOneSentence(
      await runProgram('start.mjs', { DATA_DIR: join(folder, 'file', 'data') }),
      /cannot write .*DATA_DIR/,
    )
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('says that the database cannot be reached', async () => {
    const port = await silentPort()
    const dataDir = join(folder, 'data')
    const url = `postgresql://belay@127.0.0.1:${port}/belay`
    const ended = await runProgram('start.mjs', { DATA_DIR: dataDir, DATABASE_URL: url })
    expectOneSentence(ended, new RegExp(`${port} cannot be reached .*DATABASE_URL`))
    expect(existsSync(dataDir)).toBe(false)
  })

  it('says that the database server knows no such database', async () => {
    const postgres = await startPostgres()
    const url = new URL(postgres.url)
    url.pathname = '/belay_that_nobody_made'
    const ended = await runProgram('start.mjs', { DATA_DIR: join(folder, 'data'), DATABASE_URL: url.href })
    await postgres.stop()
    expectOneSentence(ended, /belay_that_nobody_made.*DATABASE_URL/)
  })

  it('says that the SQLite database is from a newer release', async () => {
    mkdirSync(join(folder, 'data'))
    const file = join(folder, 'data', 'belay.db')
    await migrate(`file:${file}`)
    const database = new Database(file)
    database.exec(futureMigration)
    database.pragma('journal_mode = DELETE')
    database.close()
    const before = createHash('sha256').update(readFileSync(file)).digest('hex')
    const ended = await runProgram('start.mjs', { DATA_DIR: join(folder, 'data') })
    expectOneSentence(ended, /newer release.*9999_from_the_future/)
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before)
    expect(readdirSync(join(folder, 'data'))).toEqual(['belay.db'])
  })

  it('says that the PostgreSQL database is from a newer release', async () => {
    const postgres = await startPostgres()
    const { url, drop } = await emptyDatabase('postgresql', postgres.url)
    await migrate(url)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(futureMigration)
    await client.end()
    const ended = await runProgram('start.mjs', { DATA_DIR: join(folder, 'data'), DATABASE_URL: url })
    await drop()
    await postgres.stop()
    expectOneSentence(ended, /newer release.*9999_from_the_future/)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it.each([
    ['PORT', 'high', /^PORT must be a number/],
    ['APP_URL', 'belay.example.org', /^APP_URL must be an address/],
    ['DATABASE_URL', 'mysql://localhost/belay', /^DATABASE_URL must begin/],
  ])('names the setting %s when it cannot be used', async (name, value, words) => {
    const env = { DATA_DIR: join(folder, 'data'), [name]: value }
    expectOneSentence(await runProgram('start.mjs', env), words)
    expect(readdirSync(folder)).toEqual([])
  })
})
