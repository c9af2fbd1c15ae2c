import { beforeEach, describe, expect, it } from 'vitest'
import { limits } from '@/lib/auth/limits'
import { findSession } from '@/lib/auth/sessions'
import { database } from '@/lib/db/client'
import { signUp } from '@/lib/people/commands/sign-up'
import { isSignUpOpen } from '@/lib/people/queries'
import { signUpInput } from '@/lib/people/schema'
import { anonymous, defaultPassword, makePerson, signedInAs } from '../../support/factories/people'
import { outcomes, refusalOf, removeEverybody } from './scene'

const typed = (changes: Record<string, string> = {}) =>
  signUpInput.parse({ name: 'Ada', email: 'ada@example.org', password: defaultPassword, ...changes })

beforeEach(removeEverybody)

describe('signing up', () => {
  it('makes an account and signs its browser in', async () => {
    const { token } = await signUp(
      anonymous('192.0.2.7', 'Firefox/132.0'),
      typed({ email: ' Ada@Example.org ', timeZone: 'Europe/Oslo' }),
    )
    const session = await findSession(token)
    expect(session?.person).toMatchObject({ name: 'Ada', email: 'Ada@Example.org', timeZone: 'Europe/Oslo' })
    const client = await database()
    const stored = await client.person.findUniqueOrThrow({
      where: { emailKey: 'ada@example.org' },
      include: { sessions: true },
    })
    expect(stored.passwordHash).toMatch(/^\$argon2id\$/)
    expect(stored.sessions).toHaveLength(1)
    expect(stored.sessions[0]?.userAgent).toBe('Firefox/132.0')
  })

  it('makes the first account the operator and none after it', async () => {
    const first = await signUp(anonymous(), typed())
    const second = await signUp(anonymous(), typed({ email: 'eve@example.org' }))
    expect((await findSession(first.token))?.person.isOperator).toBe(true)
    expect((await findSession(second.token))?.person.isOperator).toBe(false)
  })

  it('makes one operator of ten first accounts at once, and all ten accounts', async () => {
    const attempts = Array.from({ length: 10 }, (_, n) =>
      signUp(anonymous(`192.0.2.${n}`), typed({ email: `first-${n}@example.org` })),
    )
    expect(await outcomes(attempts)).toEqual(Array.from({ length: 10 }, () => 'done'))
    const client = await database()
    const everybody = await client.person.findMany()
    expect(everybody).toHaveLength(10)
    expect(everybody.filter(({ isOperator }) => isOperator)).toHaveLength(1)
  })

  it('refuses an address that is known, however it is written, beside its field', async () => {
    await makePerson(await database(), { email: 'Ada@example.org' })
    const refusal = await refusalOf(signUp(anonymous(), typed({ email: 'aDA@EXAMPLE.org' })))
    expect(refusal).toEqual({ code: 'invalid', fields: { email: 'address-taken' } })
    expect(await (await database()).person.count()).toBe(1)
  })

  it('makes one account of several attempts at once with one address', async () => {
    await makePerson(await database())
    const attempts = Array.from({ length: 8 }, (_, n) => signUp(anonymous(`192.0.2.${n}`), typed()))
    expect((await outcomes(attempts)).sort()).toEqual(['done', ...Array.from({ length: 7 }, () => 'invalid')])
    const client = await database()
    expect(await client.person.count({ where: { emailKey: 'ada@example.org' } })).toBe(1)
    expect(await client.session.count()).toBe(1)
  })

  it('is refused after as many attempts from one network address as the limit has, and only from there', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    for (let n = 0; n < limits.signUpByAddress.attempts; n++) {
      expect(await refusalOf(signUp(anonymous('198.51.100.1'), typed()))).toMatchObject({ code: 'invalid' })
    }
    const eve = typed({ email: 'eve@example.org' })
    expect(await refusalOf(signUp(anonymous('198.51.100.1'), eve))).toEqual({ code: 'rate-limited' })
    expect(await (await database()).person.count()).toBe(1)
    await signUp(anonymous('198.51.100.2'), eve)
  })

  it('is open to whoever asks', async () => {
    await makePerson(await database())
    expect(await isSignUpOpen(anonymous())).toBe(true)
    expect(await isSignUpOpen(signedInAs(await makePerson(await database())))).toBe(true)
  })
})
