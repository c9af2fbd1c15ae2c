import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { hashPassword } from '@/lib/auth/password'
import { endSessions } from '@/lib/auth/sessions'
import { tokenHash } from '@/lib/auth/token'
import { now, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { newId } from '@/lib/ids'
import { changeEmail, changePassword, editProfile } from '@/lib/people/commands/edit-account'
import { signIn } from '@/lib/people/commands/sign-in'
import { updatePerson } from '@/lib/people/data'
import { isLinkUsable, ownAccount } from '@/lib/people/queries'
import {
  anonymous,
  defaultPassword,
  makePerson,
  type PersonRow,
  signedInAs,
} from '../../support/factories/people'
import { browserOf, isSignedIn, outcomes, refusalOf, removeEverybody } from './scene'

const newPassword = 'another long password'

beforeEach(async () => {
  setClock(null)
  await removeEverybody()
})

async function resetLinkOf(person: PersonRow): Promise<string> {
  const token = newId()
  const client = await database()
  await client.accountToken.create({
    data: {
      id: newId(),
      kind: 'reset',
      tokenHash: tokenHash(token),
      personId: person.id,
      createdAt: now(),
      expiresAt: new Date(now().getTime() + 3_600_000),
    },
  })
  return token
}

describe('the profile', () => {
  it('takes a new name and time zone', async () => {
    const ada = await makePerson(await database())
    await editProfile(signedInAs(ada), { version: 1, name: 'Ada L.', timeZone: 'Europe/Oslo' })
    expect(await ownAccount(signedInAs(ada))).toMatchObject({
      name: 'Ada L.',
      timeZone: 'Europe/Oslo',
      email: ada.email,
      version: 2,
    })
  })

  it('of the second of two tabs is refused with what stands now', async () => {
    const ada = await makePerson(await database())
    const actor = signedInAs(ada)
    await editProfile(actor, { version: 1, name: 'From one tab', timeZone: 'Europe/Oslo' })
    const refusal = await refusalOf(editProfile(actor, { version: 1, name: 'From another', timeZone: 'UTC' }))
    expect(refusal).toEqual({
      code: 'conflict',
      theirs: {
        name: 'From one tab',
        timeZone: 'Europe/Oslo',
        email: ada.email,
        pageKeys: 'on',
        ...{ mailsReviews: 'on', mailsPromises: 'on', mailsDigest: '' },
      },
      version: 2,
    })
    expect((await ownAccount(actor)).name).toBe('From one tab')
  })

  it('is changed by one of ten who save the same version at once', async () => {
    const actor = signedInAs(await makePerson(await database()))
    const attempts = Array.from({ length: 10 }, (_, n) =>
      editProfile(actor, { version: 1, name: `Ada ${n}`, timeZone: 'UTC' }),
    )
    expect((await outcomes(attempts)).sort()).toEqual([
      ...Array.from({ length: 9 }, () => 'conflict'),
      'done',
    ])
    expect((await ownAccount(actor)).version).toBe(2)
  })
})

describe('the mail address', () => {
  it('changes with the password, and one signs in with the new one', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    const input = { version: 1, email: 'Ada@new.example', currentPassword: defaultPassword }
    await changeEmail(signedInAs(ada), input)
    await signIn(anonymous(), { email: 'ada@NEW.example', password: defaultPassword })
    const old = signIn(anonymous(), { email: 'ada@example.org', password: defaultPassword })
    expect(await refusalOf(old)).toMatchObject({ reason: 'wrong-credentials' })
  })

  it('stays when the password is wrong', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    const input = { version: 1, email: 'eve@example.org', currentPassword: 'wrong' }
    expect(await refusalOf(changeEmail(signedInAs(ada), input))).toEqual({
      code: 'invalid',
      fields: { currentPassword: 'wrong-password' },
    })
    expect((await ownAccount(signedInAs(ada))).email).toBe('ada@example.org')
  })

  it('of somebody else is refused beside its field, on both accounts’ behalf', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    await makePerson(await database(), { email: 'eve@example.org' })
    const input = { version: 1, email: 'EVE@example.org', currentPassword: defaultPassword }
    expect(await refusalOf(changeEmail(signedInAs(ada), input))).toEqual({
      code: 'invalid',
      fields: { email: 'address-taken' },
    })
    const client = await database()
    expect((await client.person.findMany({ orderBy: { email: 'asc' } })).map(({ email }) => email)).toEqual([
      'ada@example.org',
      'eve@example.org',
    ])
  })

  it('may be written in another way without being taken by oneself', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    await changeEmail(signedInAs(ada), {
      version: 1,
      email: 'Ada@Example.org',
      currentPassword: defaultPassword,
    })
    expect((await ownAccount(signedInAs(ada))).email).toBe('Ada@Example.org')
  })

  it('makes links useless that were mailed to the old one', async () => {
    const ada = await makePerson(await database())
    const link = await resetLinkOf(ada)
    expect(await isLinkUsable(anonymous(), 'reset', link)).toBe(true)
    await changeEmail(signedInAs(ada), {
      version: 1,
      email: 'new@example.org',
      currentPassword: defaultPassword,
    })
    expect(await isLinkUsable(anonymous(), 'reset', link)).toBe(false)
  })

  it('written against an older version is refused with what stands now', async () => {
    const ada = await makePerson(await database())
    await editProfile(signedInAs(ada), { version: 1, name: 'Ada L.', timeZone: 'UTC' })
    const input = { version: 1, email: 'new@example.org', currentPassword: defaultPassword }
    expect(await refusalOf(changeEmail(signedInAs(ada), input))).toMatchObject({
      code: 'conflict',
      theirs: { email: ada.email },
      version: 2,
    })
  })
})

describe('a new password', () => {
  it('ends every session and gives this browser a fresh one', async () => {
    const [ada, eve] = [await makePerson(await database()), await makePerson(await database())]
    const [here, there, eves] = [await browserOf(ada), await browserOf(ada), await browserOf(eve)]
    const { token } = await changePassword(here.actor, { currentPassword: defaultPassword, newPassword })
    const signed = await Promise.all([here.token, there.token, token, eves.token].map(isSignedIn))
    expect(signed).toEqual([false, false, true, true])
    await signIn(anonymous(), { email: ada.email, password: newPassword })
    const old = signIn(anonymous(), { email: ada.email, password: defaultPassword })
    expect(await refusalOf(old)).toMatchObject({ reason: 'wrong-credentials' })
  })

  it('makes reset links useless', async () => {
    const ada = await makePerson(await database())
    const link = await resetLinkOf(ada)
    await changePassword(signedInAs(ada), { currentPassword: defaultPassword, newPassword })
    expect(await isLinkUsable(anonymous(), 'reset', link)).toBe(false)
  })

  it('needs the old one', async () => {
    const ada = await makePerson(await database())
    const { actor, token } = await browserOf(ada)
    expect(await refusalOf(changePassword(actor, { currentPassword: 'wrong', newPassword }))).toEqual({
      code: 'invalid',
      fields: { currentPassword: 'wrong-password' },
    })
    expect(await isSignedIn(token)).toBe(true)
    await signIn(anonymous(), { email: ada.email, password: defaultPassword })
  })

  it('can be the first one of somebody who signs in through a provider', async () => {
    const ada = await makePerson(await database(), { passwordHash: null })
    expect((await ownAccount(signedInAs(ada))).hasPassword).toBe(false)
    await changePassword(signedInAs(ada), { currentPassword: '', newPassword })
    expect((await ownAccount(signedInAs(ada))).hasPassword).toBe(true)
    await signIn(anonymous(), { email: ada.email, password: newPassword })
  })

  it('cannot be guessed at: the old one is asked for only so often', async () => {
    const ada = await makePerson(await database())
    const guess = (currentPassword: string) =>
      changePassword(signedInAs(ada), { currentPassword, newPassword })
    for (let n = 0; n < limits.passwordByAccount.attempts; n++) {
      expect(await refusalOf(guess(`guess ${n}`))).toMatchObject({ code: 'invalid' })
    }
    expect(await refusalOf(guess(defaultPassword))).toEqual({ code: 'rate-limited' })
    const email = changeEmail(signedInAs(ada), {
      version: 1,
      email: 'new@example.org',
      currentPassword: defaultPassword,
    })
    expect(await refusalOf(email)).toEqual({ code: 'rate-limited' })
  })

  it('keeps out who was signing in with the old one at that moment', async () => {
    const ada = await makePerson(await database())
    const client = await database()
    // more hashes than cores: the old password is still being checked when the new one is set
    const busy = Array.from({ length: 24 }, () => hashPassword('keeps the cores busy'))
    const late = outcomes([signIn(anonymous(), { email: ada.email, password: defaultPassword })])
    while ((await client.rateLimit.count()) < 2) await nextTurn()
    const passwordHash = await client.person.findUnique({
      where: { id: ada.id },
      select: { passwordHash: true },
    })
    await transaction(async (tx) => {
      await updatePerson(tx, ada.id, 1, { passwordHash: `${passwordHash?.passwordHash}changed` })
      await endSessions(tx, ada.id)
    })
    expect(await late).toEqual(['invalid'])
    expect(await client.session.count({ where: { personId: ada.id } })).toBe(0)
    await Promise.all(busy)
  })
})

describe('an account', () => {
  it('is nobody’s who is not signed in to it', async () => {
    const strangers: [Actor, string][] = [
      [anonymous(), 'unauthenticated'],
      [{ kind: 'guest', linkId: 'x', from: { address: '', userAgent: '' } }, 'forbidden'],
      [{ kind: 'operator' }, 'forbidden'],
      [{ kind: 'job' }, 'forbidden'],
    ]
    for (const [actor, code] of strangers) {
      expect(await refusalOf(ownAccount(actor))).toEqual({ code })
      expect(await refusalOf(editProfile(actor, { version: 1, name: 'x', timeZone: 'UTC' }))).toEqual({
        code,
      })
      expect(await refusalOf(changePassword(actor, { currentPassword: '', newPassword }))).toEqual({ code })
      const email = { version: 1, email: 'x@example.org', currentPassword: '' }
      expect(await refusalOf(changeEmail(actor, email))).toEqual({ code })
    }
  })

  it('shows no password, not even its hash', async () => {
    const ada = await makePerson(await database())
    expect(JSON.stringify(await ownAccount(signedInAs(ada)))).not.toMatch(/argon2|passwordHash/)
  })

  it('that was deleted meanwhile is not found', async () => {
    const ada = await makePerson(await database())
    await (await database()).person.delete({ where: { id: ada.id } })
    expect(await refusalOf(ownAccount(signedInAs(ada)))).toEqual({ code: 'not-found' })
    const edit = editProfile(signedInAs(ada), { version: 1, name: 'x', timeZone: 'UTC' })
    expect(await refusalOf(edit)).toEqual({ code: 'not-found' })
  })
})
