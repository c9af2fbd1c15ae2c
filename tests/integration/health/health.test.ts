import { describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { currentHealth } from '@/lib/health'
import packageJson from '../../../package.json' with { type: 'json' }
import { makePerson } from '../../support/factories/people'

describe('the health of an instance', () => {
  it('is its status, kind of database, migrations and version, and nothing of anybody', async () => {
    await makePerson(await database(), { name: 'Somebody', email: 'somebody@example.org' })
    const health = await currentHealth()
    expect(health).toEqual({
      status: 'ok',
      database: process.env.TEST_DATABASE,
      migrations: { applied: expect.any(Number), newest: expect.stringMatching(/^\d{4}_\w+$/) },
      version: packageJson.version,
    })
    expect(health.migrations?.applied).toBeGreaterThan(0)
    expect(JSON.stringify(health)).not.toMatch(/omebody|file:|postgresql:\/\/|belay/)
  })

  it('is unavailable, in the same few words, when the database does not answer', async () => {
    const client = await database()
    await client.$executeRawUnsafe('ALTER TABLE "_prisma_migrations" RENAME TO "away"')
    const health = await currentHealth()
    await client.$executeRawUnsafe('ALTER TABLE "away" RENAME TO "_prisma_migrations"')
    expect(health).toEqual({
      status: 'unavailable',
      database: process.env.TEST_DATABASE,
      migrations: null,
      version: packageJson.version,
    })
    expect((await currentHealth()).status).toBe('ok')
  })
})
