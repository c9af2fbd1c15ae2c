import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { job } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { tokenHash } from '@/lib/auth/token'
import { now, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { mailResetLink, requestReset, resetPassword } from '@/lib/people/commands/reset-password'
import { signIn } from '@/lib/people/commands/sign-in'
import { isLinkUsable } from '@/lib/people/queries'
import { anonymous, defaultPassword, makePerson } from '../../support/factories/people'
import { startMailServer } from '../../support/smtp'
import { browserOf, everything, isSignedIn, outcomes, refusalOf, removeEverybody } from './scene'

const origin = 'https://belay.example.org'
const newPassword = 'another long password'
const hour = 3_600_000

// before anything asks for the settings
const mailServer = await startMailServer()
process.env.SMTP_URL = mailServer.url
process.env.APP_URL = origin

beforeEach(async () => {
  setClock(null)
  await removeEverybody()
})

afterAll(() => mailServer.stop())

/** Asks for a link as a browser would and gives the token out of the mail. */
async function mailedToken(email: string): Promise<string> {
  await requestReset(anonymous(), { email })
  await mailResetLink(job, { email, origin })
  const { text } = await mailServer.next(email)
  const token = new RegExp(`^${origin}/reset/([A-Za-z0-9_-]{43})$`, 'm').exec(text)?.[1]
  if (!token) throw new Error(`The mail holds no link: ${text}`)
  return token
}

describe('asking for a new password', () => {
  it('mails a link to the address of the account, and to no other', async () => {
    await makePerson(await database(), { email: 'Ada@example.org' })
    await requestReset(anonymous(), { email: 'aDa@example.org' })
    await mailResetLink(job, { email: 'aDa@example.org', origin })
    const mail = await mailServer.next('Ada@example.org')
    expect(mail.to).toEqual(['Ada@example.org'])
    expect(mail.subject).toBe('Set a new password')
    expect(mail.text).toContain(`${origin}/reset/`)
  })

  it('answers the same after the same work whether or not the address is known', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    await requestReset(anonymous(), { email: 'first@example.org' })
    const asked = (email: string) => countStatements(() => requestReset(anonymous(), { email }))
    const known = await asked('ada@example.org')
    const unknown = await asked('nobody@example.org')
    expect(known).toEqual(unknown)
    expect(known.result).toBeUndefined()
  })

  it('does nothing for an address that is not known', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const before = [await everything(), mailServer.mails.length]
    await mailResetLink(job, { email: 'nobody@example.org', origin })
    expect([await everything(), mailServer.mails.length]).toEqual(before)
  })

  it('is refused after too many for one account, known or not, and after too many from one place', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const { resetByAccount, resetByAddress } = limits
    for (const email of ['ada@example.org', 'nobody@example.org']) {
      for (let n = 0; n < resetByAccount.attempts; n++)
        await requestReset(anonymous(`192.0.2.${n}`), { email })
      expect(await refusalOf(requestReset(anonymous('192.0.2.99'), { email }))).toEqual({
        code: 'rate-limited',
      })
    }
    for (let n = 0; n < resetByAddress.attempts; n++) {
      await requestReset(anonymous('198.51.100.1'), { email: `guess-${n}@example.org` })
    }
    const more = requestReset(anonymous('198.51.100.1'), { email: 'more@example.org' })
    expect(await refusalOf(more)).toEqual({ code: 'rate-limited' })
  })
})

describe('a reset link', () => {
  it('sets a new password once and ends every session', async () => {
    const [ada, eve] = [
      await makePerson(await database(), { email: 'ada@example.org' }),
      await makePerson(await database()),
    ]
    const [browser, eves] = [await browserOf(ada), await browserOf(eve)]
    const token = await mailedToken('ada@example.org')
    await resetPassword(anonymous(), { token, newPassword })
    expect([await isSignedIn(browser.token), await isSignedIn(eves.token)]).toEqual([false, true])
    await signIn(anonymous(), { email: 'ada@example.org', password: newPassword })
    const old = signIn(anonymous(), { email: 'ada@example.org', password: defaultPassword })
    expect(await refusalOf(old)).toMatchObject({ reason: 'wrong-credentials' })
    const again = resetPassword(anonymous(), { token, newPassword: 'a third password' })
    expect(await refusalOf(again)).toEqual({ code: 'gone', reason: 'reset-spent' })
    await signIn(anonymous(), { email: 'ada@example.org', password: newPassword })
  })

  it('is not spent by looking at it', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const token = await mailedToken('ada@example.org')
    for (let n = 0; n < 3; n++) expect(await isLinkUsable(anonymous(), 'reset', token)).toBe(true)
    await resetPassword(anonymous(), { token, newPassword })
    expect(await isLinkUsable(anonymous(), 'reset', token)).toBe(false)
  })

  it('used ten times at once sets one password', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const token = await mailedToken('ada@example.org')
    const attempts = Array.from({ length: 10 }, (_, n) =>
      resetPassword(anonymous(`192.0.2.${n}`), { token, newPassword: `new password ${n}` }),
    )
    expect((await outcomes(attempts)).sort()).toEqual(['done', ...Array.from({ length: 9 }, () => 'gone')])
  })

  it('is good for an hour', async () => {
    const start = now().getTime()
    setClock(() => new Date(start))
    await makePerson(await database(), { email: 'ada@example.org' })
    const token = await mailedToken('ada@example.org')
    setClock(() => new Date(start + hour))
    expect(await isLinkUsable(anonymous(), 'reset', token)).toBe(false)
    const late = resetPassword(anonymous(), { token, newPassword })
    expect(await refusalOf(late)).toEqual({ code: 'gone', reason: 'reset-spent' })
    setClock(() => new Date(start + hour - 1))
    expect(await isLinkUsable(anonymous(), 'reset', token)).toBe(true)
    await resetPassword(anonymous(), { token, newPassword })
  })

  it('makes the person’s other links useless when it is used', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    await makePerson(await database(), { email: 'eve@example.org' })
    const [one, two, eves] = [
      await mailedToken('ada@example.org'),
      await mailedToken('ada@example.org'),
      await mailedToken('eve@example.org'),
    ]
    await resetPassword(anonymous(), { token: two, newPassword })
    expect(await isLinkUsable(anonymous(), 'reset', one)).toBe(false)
    expect(await isLinkUsable(anonymous(), 'reset', eves)).toBe(true)
  })

  it('that was never handed out is the same as a spent one', async () => {
    for (const token of ['', 'x', 'x'.repeat(43)]) {
      expect(await isLinkUsable(anonymous(), 'reset', token)).toBe(false)
      const reset = resetPassword(anonymous(), { token, newPassword })
      expect(await refusalOf(reset)).toEqual({ code: 'gone', reason: 'reset-spent' })
    }
  })

  it('cannot be guessed at: attempts are counted by where they come from', async () => {
    const guess = (n: number) => resetPassword(anonymous('192.0.2.1'), { token: `guess-${n}`, newPassword })
    const codes = await outcomes(
      Array.from({ length: limits.tokenByAddress.attempts + 1 }, (_, n) => guess(n)),
    )
    expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(1)
    expect(codes.filter((code) => code === 'gone')).toHaveLength(limits.tokenByAddress.attempts)
  })

  it('is stored by its hash alone', async () => {
    await makePerson(await database(), { email: 'ada@example.org' })
    const token = await mailedToken('ada@example.org')
    const stored = JSON.stringify(await everything())
    expect(stored).toContain(tokenHash(token))
    expect(stored).not.toContain(token)
  })
})
