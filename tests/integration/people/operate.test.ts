import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, operator } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { inviteToSignUp, setNewPassword } from '@/lib/people/commands/operate'
import { signIn } from '@/lib/people/commands/sign-in'
import { isLinkUsable } from '@/lib/people/queries'
import { anonymous, defaultPassword, makePerson, signedInAs } from '../../support/factories/people'
import { browserOf, everything, isSignedIn, refusalOf, removeEverybody } from './scene'

beforeEach(removeEverybody)

describe('the operator at the command line', () => {
  it('sets a new password, which ends every session', async () => {
    const [ada, eve] = [
      await makePerson(await database(), { email: 'ada@example.org' }),
      await makePerson(await database()),
    ]
    const [browser, eves] = [await browserOf(ada), await browserOf(eve)]
    const { password } = await setNewPassword(operator, { email: 'ADA@example.org' })
    expect(password).toMatch(/^[A-Za-z0-9_-]{20}$/)
    expect([await isSignedIn(browser.token), await isSignedIn(eves.token)]).toEqual([false, true])
    await signIn(anonymous(), { email: 'ada@example.org', password })
    const old = signIn(anonymous(), { email: 'ada@example.org', password: defaultPassword })
    expect(await refusalOf(old)).toMatchObject({ reason: 'wrong-credentials' })
    expect(JSON.stringify(await everything())).not.toContain(password)
  })

  it('makes the account’s reset links useless with a new password', async () => {
    const ada = await makePerson(await database())
    const client = await database()
    await client.accountToken.create({
      data: {
        id: newId(),
        kind: 'reset',
        tokenHash: tokenHash('a link'),
        personId: ada.id,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + 3_600_000),
      },
    })
    await setNewPassword(operator, { email: ada.email })
    expect(await isLinkUsable(anonymous(), 'reset', 'a link')).toBe(false)
  })

  it('is told when there is no such account', async () => {
    const ada = await makePerson(await database())
    expect(await refusalOf(setNewPassword(operator, { email: 'nobody@example.org' }))).toEqual({
      code: 'not-found',
    })
    await signIn(anonymous(), { email: ada.email, password: defaultPassword })
  })

  it('does what nobody else may, not even the person who runs the installation in a browser', async () => {
    const client = await database()
    const [ada, runner] = [await makePerson(client), await makePerson(client, { isOperator: true })]
    const before = await everything()
    const others: [Actor, string][] = [
      [anonymous(), 'unauthenticated'],
      [signedInAs(ada), 'forbidden'],
      [signedInAs(runner), 'forbidden'],
      [{ kind: 'guest', linkId: 'x', from: { address: '', userAgent: '' } }, 'forbidden'],
      [{ kind: 'job' }, 'forbidden'],
    ]
    for (const [actor, code] of others) {
      expect(await refusalOf(inviteToSignUp(actor))).toEqual({ code })
      expect(await refusalOf(setNewPassword(actor, { email: ada.email }))).toEqual({ code })
    }
    expect(await everything()).toEqual(before)
  })
})
