import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { limits } from '@/lib/auth/limits'
import { type Limit, spendAttempt } from '@/lib/auth/rate-limit'
import { now, setClock } from '@/lib/clock'
import { closeDatabase, database } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { changePassword } from '@/lib/people/commands/edit-account'
import { signIn } from '@/lib/people/commands/sign-in'
import { signUp } from '@/lib/people/commands/sign-up'
import { anonymous, defaultPassword, makePerson, signedInAs } from '../../support/factories/people'
import { everything, outcomes, refusalOf, removeEverybody } from './scene'

const limit: Limit = { name: 'tests', attempts: 3, seconds: 60 }
const minute = 60_000
const start = new Date('2027-03-10T12:00:00Z').getTime()

beforeEach(async () => {
  setClock(() => new Date(start))
  await removeEverybody()
})

async function spend(times: number, subject: string, of = limit): Promise<string[]> {
  const codes: string[] = []
  for (let n = 0; n < times; n++) codes.push(...(await outcomes([spendAttempt(of, subject)])))
  return codes
}

describe('a rate limit', () => {
  it('lets as many through as it says and refuses the next', async () => {
    expect(await spend(5, 'ada')).toEqual(['done', 'done', 'done', 'rate-limited', 'rate-limited'])
  })

  it('counts each subject and each limit for itself', async () => {
    await spend(3, 'ada')
    expect(await spend(1, 'eve')).toEqual(['done'])
    expect(await spend(1, 'ada', { ...limit, name: 'others' })).toEqual(['done'])
    expect(await spend(1, 'ada')).toEqual(['rate-limited'])
  })

  it('begins anew with the next window and leaves no old rows behind', async () => {
    await spend(4, 'ada')
    setClock(() => new Date(start + minute - 1))
    expect(await spend(1, 'ada')).toEqual(['rate-limited'])
    setClock(() => new Date(start + minute))
    expect(await spend(1, 'ada')).toEqual(['done'])
    setClock(() => new Date(start + 3 * minute))
    await spend(1, 'eve')
    expect(await (await database()).rateLimit.count()).toBe(1)
  })

  it('lets exactly as many through when many come at once', async () => {
    const codes = await outcomes(Array.from({ length: 40 }, () => spendAttempt(limit, 'ada')))
    expect(codes.filter((code) => code === 'done')).toHaveLength(3)
    expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(37)
  })

  it('is kept over a restart', async () => {
    await spend(2, 'ada')
    await closeDatabase()
    expect(await spend(2, 'ada')).toEqual(['done', 'rate-limited'])
  })

  it('is shared with another instance of the program', async () => {
    setClock(null)
    // a window that cannot end during the test
    const long = { ...limit, seconds: 2 ** 31 }
    await spend(1, 'ada', long)
    const program = join(import.meta.dirname, '../../support/spend-attempts.ts')
    const args = [
      '--import',
      'tsx',
      program,
      long.name,
      String(long.attempts),
      String(long.seconds),
      'ada',
      '4',
    ]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: process.env })
    expect(stdout.trim()).toBe('2')
    expect(await spend(1, 'ada', long)).toEqual(['rate-limited'])
  })

  it('names nobody in its table', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const email = 'nobody@example.org'
    await refusalOf(signIn(anonymous('203.0.113.77'), { email, password: 'wrong' }))
    const { RateLimit = [] } = await everything()
    expect(RateLimit).toHaveLength(2)
    for (const row of RateLimit) expect(row.key).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(RateLimit)).not.toMatch(/nobody|example|203\.0/)
  })

  it('keeps counting what ends in a refusal or in an error', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    const { attempts } = limits.signUpByAddress
    const again = {
      name: 'Ada',
      email: 'ada@example.org',
      password: defaultPassword,
      timeZone: 'UTC',
      invitation: '',
    }
    for (let n = 0; n < attempts; n++) await refusalOf(signUp(anonymous(), again))
    expect(await refusalOf(signUp(anonymous(), again))).toEqual({ code: 'rate-limited' })
    const rows = await (await database()).rateLimit.findMany()
    expect(rows.map((row) => row.attempts)).toEqual([attempts + 1])
    expect(ada.version).toBe(1)
  })

  it('lets nothing through that it cannot count', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    const client = await database()
    await client.$executeRawUnsafe('ALTER TABLE "RateLimit" RENAME TO "Away"')
    const right = { email: 'ada@example.org', password: defaultPassword }
    const attempts = [
      () => spendAttempt(limit, 'ada'),
      () => signIn(anonymous(), right),
      () =>
        changePassword(signedInAs(ada), {
          currentPassword: defaultPassword,
          newPassword: 'another password',
        }),
      () =>
        signUp(anonymous(), {
          ...right,
          name: 'Eve',
          email: 'eve@example.org',
          timeZone: 'UTC',
          invitation: '',
        }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.not.toBeInstanceOf(Refusal)
    expect([await client.session.count(), await client.person.count()]).toEqual([0, 1])
    await client.$executeRawUnsafe('ALTER TABLE "Away" RENAME TO "RateLimit"')
    await signIn(anonymous(), right)
  })

  it('cannot be undone from inside a transaction that fails', async () => {
    const inside = transaction(() => spendAttempt(limit, 'ada'))
    await expect(inside).rejects.toThrow('inside a transaction')
  })

  it('stands for every attempt that could be a guess', () => {
    for (const { attempts, seconds } of Object.values(limits)) {
      // at most 60 a quarter of an hour
      expect(attempts / seconds).toBeLessThanOrEqual(60 / 900)
      expect(seconds).toBeGreaterThanOrEqual(900)
    }
    expect(new Set(Object.values(limits).map(({ name }) => name)).size).toBe(Object.keys(limits).length)
    expect(now()).toEqual(new Date(start))
  })
})
