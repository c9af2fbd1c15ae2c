import { beforeEach, describe, expect, it, vi } from 'vitest'
import { operator } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/token'
import { now, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { inviteToSignUp } from '@/lib/people/commands/operate'
import { signUp } from '@/lib/people/commands/sign-up'
import { isLinkUsable, isSignUpOpen } from '@/lib/people/queries'
import { signUpInput } from '@/lib/people/schema'
import { anonymous, defaultPassword, makePerson } from '../../support/factories/people'
import { everything, outcomes, refusalOf, removeEverybody } from './scene'

vi.hoisted(() => {
  process.env.SIGN_UP = 'closed'
})

const typed = (changes: Record<string, string> = {}) =>
  signUpInput.parse({ name: 'Ada', email: 'ada@example.org', password: defaultPassword, ...changes })

const hour = 3_600_000

beforeEach(async () => {
  setClock(null)
  await removeEverybody()
})

describe('where sign-up is closed', () => {
  it('still lets the first person in, who runs the installation', async () => {
    expect(await isSignUpOpen(anonymous())).toBe(true)
    await signUp(anonymous(), typed())
    expect(await isSignUpOpen(anonymous())).toBe(false)
    const client = await database()
    expect(await client.person.findMany({ select: { isOperator: true } })).toEqual([{ isOperator: true }])
  })

  it('lets in one of ten who are first at once', async () => {
    const attempts = Array.from({ length: 10 }, (_, n) =>
      signUp(anonymous(`192.0.2.${n}`), typed({ email: `first-${n}@example.org` })),
    )
    expect((await outcomes(attempts)).sort()).toEqual(['done', ...Array.from({ length: 9 }, () => 'illegal')])
    expect(await (await database()).person.count()).toBe(1)
  })

  it('refuses whoever has no invitation', async () => {
    await makePerson(await database(), { isOperator: true })
    expect(await refusalOf(signUp(anonymous(), typed()))).toEqual({
      code: 'illegal',
      reason: 'sign-up-closed',
    })
    expect(await (await database()).person.count()).toBe(1)
  })

  it('tells nobody without an invitation whether an address is known', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const known = await refusalOf(signUp(anonymous(), typed()))
    const unknown = await refusalOf(signUp(anonymous(), typed({ email: 'eve@example.org' })))
    expect(known).toEqual(unknown)
  })

  it('lets an invited person in, once', async () => {
    await makePerson(await database(), { isOperator: true })
    const { token: invitation } = await inviteToSignUp(operator)
    expect(await isLinkUsable(anonymous(), 'invitation', invitation)).toBe(true)
    await signUp(anonymous(), typed({ invitation }))
    expect(await isLinkUsable(anonymous(), 'invitation', invitation)).toBe(false)
    expect(await refusalOf(signUp(anonymous(), typed({ email: 'eve@example.org', invitation })))).toEqual({
      code: 'gone',
      reason: 'invitation-spent',
    })
    expect(await (await database()).person.count({ where: { isOperator: false } })).toBe(1)
  })

  it('makes one account of fifty attempts at once with one invitation', async () => {
    await makePerson(await database(), { isOperator: true })
    const { token: invitation } = await inviteToSignUp(operator)
    const attempts = Array.from({ length: 50 }, (_, n) =>
      signUp(anonymous(`192.0.2.${n}`), typed({ email: `guest-${n}@example.org`, invitation })),
    )
    expect((await outcomes(attempts)).sort()).toEqual(['done', ...Array.from({ length: 49 }, () => 'gone')])
    expect(await (await database()).person.count({ where: { isOperator: false } })).toBe(1)
  })

  it('keeps an invitation good that was used with an address already taken', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const { token: invitation } = await inviteToSignUp(operator)
    const refusal = await refusalOf(signUp(anonymous(), typed({ invitation })))
    expect(refusal).toEqual({ code: 'invalid', fields: { email: 'address-taken' } })
    await signUp(anonymous(), typed({ email: 'eve@example.org', invitation }))
  })

  it('refuses an invitation after 120 hours', async () => {
    await makePerson(await database(), { isOperator: true })
    const start = now().getTime()
    setClock(() => new Date(start))
    const { token: invitation } = await inviteToSignUp(operator)
    setClock(() => new Date(start + 120 * hour - 1))
    expect(await isLinkUsable(anonymous(), 'invitation', invitation)).toBe(true)
    setClock(() => new Date(start + 120 * hour))
    expect(await isLinkUsable(anonymous(), 'invitation', invitation)).toBe(false)
    expect(await refusalOf(signUp(anonymous(), typed({ invitation })))).toMatchObject({ code: 'gone' })
  })

  it('takes no other link for an invitation', async () => {
    const person = await makePerson(await database(), { isOperator: true })
    const client = await database()
    const reset = 'r'.repeat(43)
    await client.accountToken.create({
      data: {
        id: 'reset-link',
        kind: 'reset',
        tokenHash: tokenHash(reset),
        personId: person.id,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + hour),
      },
    })
    for (const invitation of [reset, 'x', tokenHash(reset)]) {
      expect(await isLinkUsable(anonymous(), 'invitation', invitation)).toBe(false)
      expect(await refusalOf(signUp(anonymous(), typed({ invitation })))).toMatchObject({ code: 'gone' })
    }
  })

  it('stores an invitation by its hash alone', async () => {
    const { token } = await inviteToSignUp(operator)
    const stored = JSON.stringify(await everything())
    expect(stored).toContain(tokenHash(token))
    expect(stored).not.toContain(token)
  })
})
