import { beforeEach, describe, expect, it } from 'vitest'
import { limits } from '@/lib/auth/limits'
import { createSession, findSession } from '@/lib/auth/sessions'
import { tokenHash } from '@/lib/auth/token'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { transaction } from '@/lib/db/transaction'
import { endOneSession, endOtherSessions } from '@/lib/people/commands/end-sessions'
import { signIn } from '@/lib/people/commands/sign-in'
import { signOut } from '@/lib/people/commands/sign-out'
import { ownAccount } from '@/lib/people/queries'
import { anonymous, defaultPassword, makePerson } from '../../support/factories/people'
import { browserOf, everything, isSignedIn, refusalOf, removeEverybody } from './scene'

const day = 86_400_000
const noon = new Date('2027-03-10T12:00:00Z').getTime()

beforeEach(async () => {
  setClock(null)
  await removeEverybody()
})

describe('signing in', () => {
  it('gives a session for the right password, however the address is written', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    const { token } = await signIn(anonymous(), { email: ' ADA@example.ORG ', password: defaultPassword })
    expect((await findSession(token))?.person.id).toBe(ada.id)
  })

  it('refuses an unknown address, a wrong password and an account without one in the same words', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    await makePerson(await database(), { email: 'without@example.org', passwordHash: null })
    const refused = { code: 'invalid', reason: 'wrong-credentials' }
    for (const email of ['ada@example.org', 'without@example.org', 'nobody@example.org', '']) {
      for (const password of ['wrong password', '', 'nobody has this password']) {
        expect(await refusalOf(signIn(anonymous(), { email, password }))).toEqual(refused)
      }
    }
    expect(
      await refusalOf(signIn(anonymous(), { email: 'nobody@example.org', password: defaultPassword })),
    ).toEqual(refused)
    expect(await (await database()).session.count()).toBe(0)
  })

  it('asks the database the same for a known address as for an unknown one', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const wrong = (email: string) =>
      countStatements(() => refusalOf(signIn(anonymous(), { email, password: 'wrong password' })))
    await wrong('first@example.org')
    const known = await wrong('ada@example.org')
    const unknown = await wrong('nobody@example.org')
    expect([known.statements, known.commits]).toEqual([unknown.statements, unknown.commits])
  })

  it('is refused after too many attempts on one account, from wherever they come', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    for (let n = 0; n < limits.signInByAccount.attempts; n++) {
      const wrong = { email: n % 2 ? 'ada@example.org' : ' ADA@example.org', password: 'wrong password' }
      expect(await refusalOf(signIn(anonymous(`192.0.2.${n}`), wrong))).toMatchObject({ code: 'invalid' })
    }
    const right = { email: 'ada@example.org', password: defaultPassword }
    expect(await refusalOf(signIn(anonymous('192.0.2.200'), right))).toEqual({ code: 'rate-limited' })
    expect(await (await database()).session.count()).toBe(0)
  })

  it('is refused after too many attempts from one network address, on whatever accounts', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    for (let n = 0; n < limits.signInByAddress.attempts; n++) {
      const wrong = { email: `guess-${n}@example.org`, password: 'x' }
      expect(await refusalOf(signIn(anonymous('192.0.2.1'), wrong))).toMatchObject({ code: 'invalid' })
    }
    const right = { email: 'ada@example.org', password: defaultPassword }
    expect(await refusalOf(signIn(anonymous('192.0.2.1'), right))).toEqual({ code: 'rate-limited' })
    expect(await isSignedIn((await signIn(anonymous('192.0.2.2'), right)).token)).toBe(true)
  })
})

describe('a session', () => {
  it('is stored by the hash of its token: no column of any table holds the token', async () => {
    const ada = await makePerson(await database())
    const { token } = await signIn(anonymous(), { email: ada.email, password: defaultPassword })
    const stored = JSON.stringify(await everything())
    expect(stored).toContain(tokenHash(token))
    expect(stored).not.toContain(token)
    expect(await isSignedIn(tokenHash(token))).toBe(false)
  })

  it('keeps no more than 200 characters of what the browser says of itself', async () => {
    const ada = await makePerson(await database())
    await browserOf(ada, 'é'.repeat(5000))
    const [session] = await (await database()).session.findMany()
    expect(session?.userAgent).toBe('é'.repeat(200))
  })

  it('is over at once when it is ended, and nothing else is', async () => {
    const ada = await makePerson(await database())
    const [here, there] = [await browserOf(ada), await browserOf(ada)]
    await signOut(here.actor)
    expect(await isSignedIn(here.token)).toBe(false)
    expect(await isSignedIn(there.token)).toBe(true)
    await signOut(here.actor)
    await signOut(anonymous())
    expect(await isSignedIn(there.token)).toBe(true)
  })

  it('lists the sessions of the account, this one marked, those that have run out left out', async () => {
    setClock(() => new Date(noon - 40 * day))
    const ada = await makePerson(await database(), { timeZone: 'Pacific/Kiritimati' })
    await browserOf(ada, 'Safari/604.1 iPhone')
    setClock(() => new Date(noon - day))
    await browserOf(ada, 'Firefox/132.0 (X11; Linux)')
    setClock(() => new Date(noon))
    const here = await browserOf(ada, 'Chrome/131 (Windows NT 10.0)')
    await browserOf(await makePerson(await database()))
    const { sessions } = await ownAccount(here.actor)
    // noon UTC is the next day on Kiritimati
    expect(sessions.map(({ browser, since, isThisOne }) => [browser, since, isThisOne])).toEqual([
      ['Chrome on Windows', '2027-03-11', true],
      ['Firefox on Linux', '2027-03-10', false],
    ])
    expect(JSON.stringify(sessions)).not.toContain(here.token)
  })

  it('lists no more than the fifty last used', async () => {
    const ada = await makePerson(await database())
    let at = noon
    setClock(() => new Date(at++))
    for (let n = 0; n < 51; n++) await transaction((tx) => createSession(tx, ada.id, 'Firefox/132.0'))
    const here = await browserOf(ada)
    const { sessions } = await ownAccount(here.actor)
    expect(sessions).toHaveLength(50)
    expect(sessions[0]?.isThisOne).toBe(true)
  })

  it('can be ended from another browser of the same person', async () => {
    const ada = await makePerson(await database())
    const [here, there] = [await browserOf(ada), await browserOf(ada)]
    await endOneSession(here.actor, { sessionId: there.actor.sessionId })
    expect([await isSignedIn(here.token), await isSignedIn(there.token)]).toEqual([true, false])
  })

  it('of somebody else is as little to be found as one that never was', async () => {
    const [ada, eve] = [await makePerson(await database()), await makePerson(await database())]
    const [here, theirs] = [await browserOf(ada), await browserOf(eve)]
    const strangers = await refusalOf(endOneSession(here.actor, { sessionId: theirs.actor.sessionId }))
    const wrong = await refusalOf(endOneSession(here.actor, { sessionId: 'never-was' }))
    expect(strangers).toEqual({ code: 'not-found' })
    expect(wrong).toEqual(strangers)
    expect(await isSignedIn(theirs.token)).toBe(true)
  })

  it('stays when all others of the person are ended', async () => {
    const [ada, eve] = [await makePerson(await database()), await makePerson(await database())]
    const [here, phone, tablet, eves] = [
      await browserOf(ada),
      await browserOf(ada),
      await browserOf(ada),
      await browserOf(eve),
    ]
    await endOtherSessions(here.actor)
    const signed = await Promise.all([here, phone, tablet, eves].map(({ token }) => isSignedIn(token)))
    expect(signed).toEqual([true, false, false, true])
  })

  it('can be ended by nobody who is not signed in', async () => {
    const ada = await makePerson(await database())
    const { actor, token } = await browserOf(ada)
    const { sessionId } = actor
    expect(await refusalOf(endOneSession(anonymous(), { sessionId }))).toEqual({ code: 'unauthenticated' })
    expect(await refusalOf(endOtherSessions({ kind: 'operator' }))).toEqual({ code: 'forbidden' })
    expect(await isSignedIn(token)).toBe(true)
  })

  it('runs out thirty days after it was last used', async () => {
    setClock(() => new Date(noon))
    const { token } = await browserOf(await makePerson(await database()))
    setClock(() => new Date(noon + 30 * day))
    expect(await isSignedIn(token)).toBe(false)
    setClock(() => new Date(noon + 30 * day - 1))
    expect(await isSignedIn(token)).toBe(true)
    setClock(() => new Date(noon + 60 * day - 2))
    expect(await isSignedIn(token)).toBe(true)
    setClock(() => new Date(noon + 91 * day))
    expect(await isSignedIn(token)).toBe(false)
  })

  it('writes that it was used at most once a day', async () => {
    setClock(() => new Date(noon))
    const { token } = await browserOf(await makePerson(await database()))
    const commitsAt = async (at: number) => {
      setClock(() => new Date(at))
      return (await countStatements(() => findSession(token))).commits
    }
    expect(await commitsAt(noon + 1)).toBe(0)
    expect(await commitsAt(noon + day)).toBe(0)
    expect(await commitsAt(noon + day + 1)).toBe(1)
    expect(await commitsAt(noon + day + 2)).toBe(0)
    expect(await commitsAt(noon + 2 * day)).toBe(0)
    expect(await commitsAt(noon + 3 * day)).toBe(1)
  })

  it('leaves nothing of those that have run out when the person signs in again', async () => {
    const ada = await makePerson(await database())
    const eve = await makePerson(await database())
    setClock(() => new Date(noon))
    await browserOf(ada)
    await browserOf(eve)
    setClock(() => new Date(noon + 31 * day))
    const again = await browserOf(ada)
    const client = await database()
    expect(await client.session.findMany({ where: { personId: ada.id }, select: { id: true } })).toEqual([
      { id: again.actor.sessionId },
    ])
  })
})
