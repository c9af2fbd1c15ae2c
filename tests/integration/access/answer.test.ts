import { beforeEach, describe, expect, it } from 'vitest'
import { acceptIfPossible, acceptInvitation } from '@/lib/access/commands/accept-invitation'
import { declineInvitation } from '@/lib/access/commands/decline-invitation'
import { invite } from '@/lib/access/commands/invite'
import { openInvitation } from '@/lib/access/commands/open-invitation'
import { revokeInvitation } from '@/lib/access/commands/revoke-invitation'
import { invitationByLink, invitationsForMe, openedInvitation } from '@/lib/access/queries/invitations'
import { ownPeople } from '@/lib/access/queries/own-people'
import { sightOf } from '@/lib/access/queries/sight'
import type { SignedIn } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/token'
import { now, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { deletePerson } from '@/lib/people/data'
import { isLinkUsable } from '@/lib/people/queries'
import { anonymous } from '@/tests/support/factories/people'
import { everything, outcomes, refusalOf } from '../people/scene'
import { opened, person, together, typed } from './scene'

const hour = 3_600_000

beforeEach(() => setClock(null))

const mentorships = async (owner: SignedIn) =>
  (await database()).mentorship.count({ where: { ownerId: owner.personId } })

/** Fifty people, each at an address of their own, so that no limit stands in the way. */
const fifty = Array.from({ length: 50 }, (_, n) => `192.0.2.${n}`)

describe('the link of an invitation', () => {
  it('says who asks, for what and what there is to see, and changes nothing', async () => {
    const owner = await person('Kim Berger')
    const { token } = await invite(owner, typed({ seesSkills: '', journalFrom: '2026-01-01' }))
    const before = await everything()
    expect(await invitationByLink(anonymous(), token, undefined)).toMatchObject({
      ownerName: 'Kim Berger',
      ...{ kind: 'mentor', purpose: 'To look at my plan together.' },
      sees: { goals: true, skills: false, levels: true, journal: true, journalFrom: '2026-01-01' },
    })
    expect(await everything()).toEqual(before)
  })

  it('is opened once, and goes on in the browser that opened it', async () => {
    const { token, browser } = await opened(await person())
    expect(await refusalOf(openInvitation(anonymous(), { token }))).toMatchObject({ code: 'gone' })
    expect(await refusalOf(invitationByLink(anonymous(), token, undefined))).toMatchObject({ code: 'gone' })
    expect(await refusalOf(invitationByLink(anonymous(), token, 'other'))).toMatchObject({ code: 'gone' })
    expect(await invitationByLink(anonymous(), token, browser)).toBe('opened')
    expect(await openedInvitation(anonymous(), browser)).toMatchObject({ obstacle: null })
    expect(await openedInvitation(anonymous(), undefined)).toBeNull()
    const stored = JSON.stringify(await everything())
    expect(stored).toContain(tokenHash(browser))
    expect(stored).not.toContain(browser)
  })

  it('opened by fifty browsers at once goes on in one', async () => {
    const { token } = await invite(await person(), typed())
    const codes = await outcomes(fifty.map((address) => openInvitation(anonymous(address), { token })))
    expect(codes.sort()).toEqual(['done', ...Array.from({ length: 49 }, () => 'gone')])
  })

  it('is good for 120 hours, opened or not', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const start = now().getTime()
    setClock(() => new Date(start))
    const { token } = await invite(owner, typed())
    const { browser } = await opened(owner)
    setClock(() => new Date(start + 120 * hour - 1))
    expect(await invitationByLink(anonymous(), token, undefined)).toMatchObject({ kind: 'mentor' })
    setClock(() => new Date(start + 120 * hour))
    expect(await refusalOf(invitationByLink(anonymous(), token, undefined))).toMatchObject({ code: 'gone' })
    expect(await refusalOf(openInvitation(mia, { token }))).toMatchObject({ code: 'gone' })
    expect(await refusalOf(acceptInvitation(mia, { browser }))).toMatchObject({ code: 'gone' })
    expect(await isLinkUsable(anonymous(), 'invitation', browser)).toBe(false)
    expect(await mentorships(owner)).toBe(0)
  })

  it('taken back is refused from then on, also where it was opened', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const { id, browser } = await opened(owner)
    expect(await isLinkUsable(anonymous(), 'invitation', browser)).toBe(true)
    await revokeInvitation(owner, { id })
    expect(await refusalOf(openedInvitation(mia, browser))).toMatchObject({ code: 'gone' })
    expect(await refusalOf(acceptInvitation(mia, { browser }))).toMatchObject({ code: 'gone' })
    expect(await isLinkUsable(anonymous(), 'invitation', browser)).toBe(false)
    expect(await mentorships(owner)).toBe(0)
  })

  it('that never was is unknown', async () => {
    expect(await invitationByLink(anonymous(), 'never-was', undefined)).toBe('unknown')
    expect(await refusalOf(openInvitation(anonymous(), { token: 'never-was' }))).toEqual({
      code: 'not-found',
    })
  })
})

describe('accepting', () => {
  it('makes the mentorship with what was granted, tells the owner, and uses up the invitation', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const { id, token } = await invite(
      owner,
      typed({ kind: 'peer', seesLevels: '', journalFrom: '2026-02-01' }),
    )
    expect(await openInvitation(mia, { token })).toMatchObject({ accepted: owner.personId })
    expect(await sightOf(mia, owner.personId)).toMatchObject({
      kind: 'peer',
      sees: { goals: true, skills: true, levels: false, journal: true, journalFrom: '2026-02-01' },
    })
    const client = await database()
    expect(await client.notice.findMany({ where: { personId: owner.personId } })).toMatchObject([
      { kind: 'invitation.accepted', subjectId: id, actorId: mia.personId },
    ])
    expect((await ownPeople(owner)).invitations).toMatchObject([{ state: 'accepted' }])
    expect(await refusalOf(openInvitation(await person(), { token }))).toMatchObject({ code: 'gone' })
  })

  it('by fifty requests of one person at once makes one mentorship', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const { browser } = await opened(owner)
    const codes = await outcomes(Array.from({ length: 50 }, () => acceptInvitation(mia, { browser })))
    expect(new Set(codes)).toEqual(new Set(['done']))
    expect(await mentorships(owner)).toBe(1)
  })

  it('by fifty people at once makes one mentorship', async () => {
    const owner = await person()
    const people = await Promise.all(fifty.map(() => person()))
    const { token } = await invite(owner, typed())
    const codes = await outcomes(
      people.map((one, n) =>
        openInvitation({ ...one, from: { address: fifty[n] ?? '', userAgent: '' } }, { token }),
      ),
    )
    expect(codes.sort()).toEqual(['done', ...Array.from({ length: 49 }, () => 'gone')])
    expect(await mentorships(owner)).toBe(1)
  })

  it('one’s own link, or one where one is at home already, is refused in a sentence and uses nothing up', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const { token } = await invite(owner, typed())
    expect(await refusalOf(openInvitation(owner, { token }))).toEqual({
      code: 'illegal',
      reason: 'own-invitation',
    })
    await together(owner, mia)
    expect(await refusalOf(openInvitation(mia, { token }))).toEqual({
      code: 'illegal',
      reason: 'mentoring-already',
    })
    expect(await invitationByLink(mia, token, undefined)).toMatchObject({ obstacle: 'mentoring-already' })
    expect(await invitationByLink(owner, token, undefined)).toMatchObject({ obstacle: 'own-invitation' })
    const { browser } = await opened(owner)
    expect(await acceptIfPossible(mia, { browser })).toBeNull()
    expect(await mentorships(owner)).toBe(1)
  })

  it('needs somebody signed in', async () => {
    const { browser } = await opened(await person())
    expect(await refusalOf(acceptInvitation(anonymous(), { browser }))).toEqual({ code: 'unauthenticated' })
  })

  it('by its id is for whom it was sent to alone', async () => {
    const [owner, mia, eve] = [await person(), await person('Mia'), await person('Eve')]
    const { id } = await invite(owner, typed({ email: mia.email }))
    expect(await invitationsForMe(eve)).toEqual([])
    expect(await refusalOf(acceptInvitation(eve, { id }))).toEqual({ code: 'not-found' })
    // an address that somebody takes on later brings no invitation with it
    await (await database()).person.update({
      where: { id: mia.personId },
      data: { emailKey: `was-${mia.email}` },
    })
    await (await database()).person.update({ where: { id: eve.personId }, data: { emailKey: mia.email } })
    expect(await refusalOf(acceptInvitation(eve, { id }))).toEqual({ code: 'not-found' })
    expect(await invitationsForMe(mia)).toMatchObject([{ id, ownerId: owner.personId, kind: 'mentor' }])
    expect(await acceptInvitation(mia, { id })).toEqual({ ownerId: owner.personId })
    expect(await invitationsForMe(mia)).toEqual([])
  })

  it('leads to the same when whoever accepted with the link presses again', async () => {
    const [owner, mia, eve] = [await person(), await person('Mia'), await person('Eve')]
    const { token } = await invite(owner, typed())
    await openInvitation(mia, { token })
    expect(await openInvitation(mia, { token })).toMatchObject({ accepted: owner.personId })
    expect(await refusalOf(openInvitation(eve, { token }))).toMatchObject({ code: 'gone' })
    expect(await mentorships(owner)).toBe(1)
  })

  it('uses an invitation up for good, also when the account that accepted it is deleted', async () => {
    const [owner, mia, eve] = [await person(), await person('Mia'), await person('Eve')]
    const { id, token } = await invite(owner, typed({ email: mia.email }))
    await acceptInvitation(mia, { id })
    await transaction((tx) => deletePerson(tx, mia.personId))
    expect((await ownPeople(owner)).invitations).toMatchObject([{ state: 'accepted' }])
    expect(await refusalOf(openInvitation(eve, { token }))).toMatchObject({ code: 'gone' })
    expect(await refusalOf(invitationByLink(eve, token, undefined))).toMatchObject({ code: 'gone' })
    expect(await mentorships(owner)).toBe(0)
  })

  it('by somebody else ends that an account can be made where the link was opened', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const { id, token } = await invite(owner, typed({ email: mia.email }))
    const { browser } = await openInvitation(anonymous(), { token })
    expect(await isLinkUsable(anonymous(), 'invitation', browser)).toBe(true)
    await acceptInvitation(mia, { id })
    expect(await isLinkUsable(anonymous(), 'invitation', browser)).toBe(false)
  })

  it('lets the two hold the rope for each other', async () => {
    const [one, other] = [await person(), await person()]
    await together(one, other)
    await together(other, one)
    expect([await mentorships(one), await mentorships(other)]).toEqual([1, 1])
  })
})

describe('declining', () => {
  it('gives the owner the word, and nobody can accept any more', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const { id, token } = await invite(owner, typed({ email: mia.email }))
    await declineInvitation(mia, { id, token: '', word: 'Not this year.' })
    expect((await ownPeople(owner)).invitations).toMatchObject([
      { state: 'declined', declineWord: 'Not this year.' },
    ])
    expect(await (await database()).notice.findMany({ where: { personId: owner.personId } })).toMatchObject([
      { kind: 'invitation.declined', actorId: mia.personId },
    ])
    expect(await refusalOf(openInvitation(mia, { token }))).toMatchObject({ code: 'gone' })
    expect(await refusalOf(acceptInvitation(mia, { id }))).toMatchObject({ code: 'gone' })
  })

  it('needs no account, by the link or where it was opened', async () => {
    const owner = await person()
    const { token } = await invite(owner, typed())
    await declineInvitation(anonymous(), { token, word: '' })
    const { browser } = await opened(owner)
    await declineInvitation(anonymous(), { token: '', browser, word: 'No.' })
    expect(await isLinkUsable(anonymous(), 'invitation', browser)).toBe(false)
    expect((await ownPeople(owner)).invitations.map(({ state }) => state)).toEqual(['declined', 'declined'])
  })

  it('is not for another browser than the one that opened the link', async () => {
    const { token } = await opened(await person())
    expect(await refusalOf(declineInvitation(anonymous(), { token, word: '' }))).toMatchObject({
      code: 'gone',
    })
  })
})
