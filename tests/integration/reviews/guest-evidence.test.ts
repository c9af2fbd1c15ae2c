import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Guest } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { type Db, database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw-evidence'
import { ownEvidence, ownGrounds } from '@/lib/evidence/queries'
import { newId } from '@/lib/ids'
import { endorseAsGuest } from '@/lib/reviews/commands/endorse-as-guest'
import { withdrawAsGuest } from '@/lib/reviews/commands/withdraw-as-guest'
import { guestReview } from '@/lib/reviews/queries/guest'
import { evidenceForGuest } from '@/lib/reviews/queries/guest-evidence'
import { makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntry } from '@/tests/support/factories/journal'
import { anonymous } from '@/tests/support/factories/people'
import { makeGuestLink } from '@/tests/support/factories/reviews'
import { noon, person, refusalOf } from '../plans/scene'
import { revealedToGuest } from './talk-scene'

let db: Db
const nobody = anonymous()

beforeAll(async () => {
  db = await database()
})
beforeEach(() => setClock(() => noon))
afterAll(() => setClock(null))

/** A review of writing that is revealed to a guest whose link shows the journal, and a claim for writing. */
async function scene(sees: object = { seesJournal: true }) {
  const { owner, guest, id } = await revealedToGuest()
  await db.guestLink.update({ where: { id: guest.linkId }, data: sees })
  const claim = (entry: object = {}, competencyKey = 'writing') =>
    claimed(owner.personId, entry, competencyKey)
  return { owner, guest, reviewId: id, claim, ...(await claim({ title: 'Wrote it down' })) }
}

async function claimed(ownerId: string, entry: object, competencyKey: string) {
  const { id: entryId } = await makeEntry(db, { ownerId, date: '2027-03-01', ...entry })
  const observables = [{ competencyKey, observableKey: 'writes' }]
  return { entryId, evidenceId: (await makeEvidence(db, { ownerId, entryId, observables })).id }
}

const shownTo = async (guest: Guest) => evidenceForGuest(guest, await guestReview(guest))

const said = (evidenceId: string, changes: object = {}) => ({
  ...{ evidenceId, name: 'Robin Reiter', saw: 'I read it.', requestId: newId(), ...changes },
})

describe('what a guest may endorse', () => {
  it('is what is claimed for the competencies of the review, without what is private, old, withdrawn or deleted', async () => {
    const { guest, claim, owner, evidenceId } = await scene()
    await claim({ isPrivate: true })
    await claim({ deletedAt: noon })
    await claim({ state: 'planned' })
    await claim({ date: '2025-03-10' })
    await claim({}, 'testing')
    const withdrawn = await claim()
    await withdrawEvidence(owner, { evidenceId: withdrawn.evidenceId })
    const review = await guestReview(guest)
    const { statements, result } = await countStatements(() => evidenceForGuest(guest, review))
    expect(statements).toBeLessThanOrEqual(2)
    expect(result?.evidence.map((each) => each.evidenceId)).toEqual([evidenceId])
    expect(result).toMatchObject({
      ...{ ownerName: 'Mia Lead', guestName: null },
      evidence: [{ entry: { title: 'Wrote it down' }, said: null }],
    })
  })

  it('is nothing where the link does not show the journal', async () => {
    const { guest, evidenceId } = await scene({ seesJournal: false })
    expect(await shownTo(guest)).toBeNull()
    expect((await refusalOf(endorseAsGuest(guest, said(evidenceId), nobody))).code).toBe('not-found')
    expect((await refusalOf(withdrawAsGuest(guest, { evidenceId }, nobody))).code).toBe('not-found')
    expect(await db.endorsement.count({ where: { evidenceId } })).toBe(0)
  })
})

describe('endorsing as the guest of a review', () => {
  it('is shown as a guest’s, counts for nothing, tells the owner, and can be withdrawn', async () => {
    const { owner, guest, entryId, evidenceId } = await scene()
    const input = said(evidenceId)
    await Promise.all([endorseAsGuest(guest, input, nobody), endorseAsGuest(guest, input, nobody)])
    expect((await refusalOf(endorseAsGuest(guest, said(evidenceId), nobody))).reason).toBe('endorsed-before')
    expect((await ownEvidence(owner, entryId))[0]?.endorsements).toMatchObject([
      { name: 'Robin Reiter', isGuest: true, endorserId: null, saw: 'I read it.', withdrawnOn: null },
    ])
    expect((await ownGrounds(owner))[0]?.endorsements).toEqual([])
    expect(await db.endorsement.findMany({ where: { evidenceId } })).toMatchObject([
      { counts: false, linkId: guest.linkId },
    ])
    const told = await db.notice.findMany({ where: { personId: owner.personId } })
    expect(told.map(({ kind, actorId }) => [kind, actorId])).toEqual([['evidence.endorsed', null]])
    const mine = (await shownTo(guest))?.evidence[0]?.said
    expect(mine).toEqual({ name: 'Robin Reiter', saw: 'I read it.', on: '2027-03-10' })
    await withdrawAsGuest(guest, { evidenceId }, nobody)
    expect((await shownTo(guest))?.evidence[0]?.said).toBeNull()
    expect((await ownEvidence(owner, entryId))[0]?.endorsements).toMatchObject([
      { withdrawnOn: '2027-03-10' },
    ])
    const again = await refusalOf(withdrawAsGuest(guest, { evidenceId }, nobody))
    expect(again.reason).toBe('already-withdrawn')
  })

  it('is under the name that the review knows, and needs one where it knows none', async () => {
    const { owner, guest, reviewId, entryId, evidenceId } = await scene()
    const nameless = await refusalOf(endorseAsGuest(guest, said(evidenceId, { name: '' }), nobody))
    expect(nameless).toEqual({ code: 'invalid', fields: { name: 'guest-name-missing' } })
    await db.review.update({ where: { id: reviewId }, data: { guestName: 'Robin R.' } })
    await endorseAsGuest(guest, said(evidenceId, { name: 'Another' }), nobody)
    expect((await ownEvidence(owner, entryId))[0]?.endorsements).toMatchObject([{ name: 'Robin R.' }])
  })

  it('is for the guest of that review alone, of what the link shows', async () => {
    const { owner, guest, reviewId, claim, evidenceId } = await scene()
    const other = await scene()
    const secret = await claim({ isPrivate: true })
    for (const foreign of [other.evidenceId, secret.evidenceId, 'none'])
      expect((await refusalOf(endorseAsGuest(guest, said(foreign), nobody))).code).toBe('not-found')
    for (const actor of [nobody, owner, await person()])
      expect((await refusalOf(endorseAsGuest(actor, said(evidenceId), nobody))).code).toBe('gone')
    // the owner in the guest's browser
    const own = await refusalOf(endorseAsGuest(guest, said(evidenceId), owner))
    expect(own).toEqual({ code: 'forbidden', reason: 'own-endorsement' })
    await db.review.update({ where: { id: reviewId }, data: { state: 'cancelled' } })
    expect(await shownTo(guest)).toBeNull()
    expect((await refusalOf(endorseAsGuest(guest, said(evidenceId), nobody))).code).toBe('not-found')
  })

  it('is of the link that it was said through: whoever holds a new one sees and withdraws nothing of it', async () => {
    const { owner, guest, reviewId, evidenceId } = await scene()
    await endorseAsGuest(guest, said(evidenceId), nobody)
    await db.guestLink.update({ where: { id: guest.linkId }, data: { revokedAt: noon } })
    await makeGuestLink(db, { reviewId, ownerId: owner.personId, seesJournal: true })
    const { id: linkId } = await db.guestLink.findFirstOrThrow({ where: { reviewId, revokedAt: null } })
    const next: Guest = { ...guest, linkId }
    expect((await shownTo(next))?.evidence[0]?.said).toBeNull()
    expect((await refusalOf(withdrawAsGuest(next, { evidenceId }, nobody))).reason).toBe('already-withdrawn')
    expect((await refusalOf(withdrawAsGuest(guest, { evidenceId }, nobody))).code).toBe('not-found')
  })
})
