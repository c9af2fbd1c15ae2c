import { describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { editSharedNotes } from '@/lib/reviews/commands/edit-shared-notes'
import { keepOwnNote } from '@/lib/reviews/commands/keep-own-note'
import { signReview } from '@/lib/reviews/commands/sign-review'
import { revealedPage } from '@/lib/reviews/queries/revealed-page'
import { reviewList } from '@/lib/reviews/queries/review-list'
import { signedPage } from '@/lib/reviews/queries/signed-page'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { refusalOf } from '../plans/scene'
import { revealed, revealedToGuest, toldOf, versionOf } from './talk-scene'

describe('shared notes', () => {
  it('are written by both, and a signature before a change is gone', async () => {
    const { owner, other, id } = await revealed()
    await editSharedNotes(owner, { id, version: 1, notes: 'First.' })
    await signReview(owner, { id, version: await versionOf(id), name: '' })
    await editSharedNotes(other, { id, version: 2, notes: 'First.\n\nSecond.' })
    const page = await revealedPage(owner, id)
    expect(page).toMatchObject({ sharedNotes: 'First.\n\nSecond.', notesVersion: 3 })
    expect(page.review.ownerSignedAt).toBeNull()
    expect(await toldOf(owner, id)).toEqual(['review.changed'])
  })

  it('of two who write at once are one, and the later is shown both', async () => {
    const { owner, other, id } = await revealed()
    const tried = await Promise.allSettled([
      editSharedNotes(owner, { id, version: 1, notes: 'Mine.' }),
      editSharedNotes(other, { id, version: 1, notes: 'Theirs.' }),
    ])
    const refused = tried.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(1)
    const { sharedNotes: notes } = await revealedPage(owner, id)
    expect(['Mine.', 'Theirs.']).toContain(notes)
    expect(refused[0]).toMatchObject({
      reason: { code: 'conflict', detail: { theirs: { notes }, version: 2 } },
    })
  })

  it('that say the same change nothing', async () => {
    const { owner, other, id } = await revealed({ sharedNotes: 'Said.' })
    await signReview(owner, { id, version: 1, name: '' })
    await editSharedNotes(other, { id, version: 1, notes: 'Said.' })
    expect((await revealedPage(owner, id)).review.ownerSignedAt).not.toBeNull()
  })

  it("are no guest's to write, and no stranger's", async () => {
    const { guest, id } = await revealedToGuest()
    const stranger = signedInAs(await makePerson(await database()))
    const input = { id, version: 1, notes: 'No.' }
    expect(await refusalOf(editSharedNotes(guest, input))).toEqual({ code: 'forbidden' })
    expect(await refusalOf(editSharedNotes(stranger, input))).toEqual({ code: 'not-found' })
  })

  it('stay as they are once both have signed', async () => {
    const { owner, other, id } = await revealed({ sharedNotes: 'Said.' })
    await signReview(owner, { id, version: 1, name: '' })
    await signReview(other, { id, version: 1, name: '' })
    expect(await refusalOf(editSharedNotes(owner, { id, version: 1, notes: 'Other.' }))).toEqual({
      ...{ code: 'illegal', reason: 'review-signed' },
    })
  })
})

describe('private notes', () => {
  it('are read by nobody but who wrote them, before and after signing', async () => {
    const { owner, other, id } = await revealed()
    await keepOwnNote(owner, { id, version: 0, text: 'UNMISTAKABLE-OWNER' })
    await keepOwnNote(other, { id, version: 0, text: 'UNMISTAKABLE-OTHER' })
    expect((await revealedPage(owner, id)).ownNote).toEqual({ text: 'UNMISTAKABLE-OWNER', version: 1 })
    expect(JSON.stringify(await revealedPage(other, id))).not.toContain('UNMISTAKABLE-OWNER')
    expect(JSON.stringify(await revealedPage(owner, id))).not.toContain('UNMISTAKABLE-OTHER')
    await signReview(owner, { id, version: 1, name: '' })
    await signReview(other, { id, version: 1, name: '' })
    const signed = await signedPage(owner, id)
    expect(signed.ownNote?.text).toBe('UNMISTAKABLE-OWNER')
    expect(JSON.stringify(signed)).not.toContain('UNMISTAKABLE-OTHER')
    const client = await database()
    const told = await client.notice.findMany({ where: { subjectId: id } })
    expect(JSON.stringify(told)).not.toContain('UNMISTAKABLE')
  })

  it('of two windows are both shown', async () => {
    const { owner, id } = await revealed()
    await keepOwnNote(owner, { id, version: 0, text: 'One window' })
    expect(await refusalOf(keepOwnNote(owner, { id, version: 0, text: 'The other' }))).toEqual({
      ...{ code: 'conflict', theirs: { text: 'One window' }, version: 1 },
    })
    await keepOwnNote(owner, { id, version: 1, text: 'The other' })
    expect((await revealedPage(owner, id)).ownNote).toEqual({ text: 'The other', version: 2 })
  })

  it('take no signature away', async () => {
    const { owner, other, id } = await revealed()
    await signReview(owner, { id, version: 1, name: '' })
    await keepOwnNote(other, { id, version: 0, text: 'For me' })
    expect((await revealedPage(owner, id)).review.ownerSignedAt).not.toBeNull()
  })

  it("are not a guest's or a stranger's to keep", async () => {
    const { guest, id } = await revealedToGuest()
    const stranger = signedInAs(await makePerson(await database()))
    const input = { id, version: 0, text: 'No.' }
    expect(await refusalOf(keepOwnNote(guest, input))).toEqual({ code: 'forbidden' })
    expect(await refusalOf(keepOwnNote(stranger, input))).toEqual({ code: 'not-found' })
  })
})

describe('what was private to one', () => {
  it('stays with that one when the mentorship ends before both have signed', async () => {
    const { owner, other, id } = await revealed()
    await keepOwnNote(other, { id, version: 0, text: 'Ask about the holidays.' })
    expect((await reviewList(other)).leftNotes).toEqual([])
    const db = await database()
    const { mentorshipId } = await db.review.findUniqueOrThrow({ where: { id } })
    const ended = { endedAt: new Date(), activeKey: null }
    await db.mentorship.update({ where: { id: mentorshipId ?? '' }, data: ended })
    expect((await reviewList(other)).leftNotes).toEqual([{ reviewId: id, text: 'Ask about the holidays.' }])
    expect((await reviewList(owner)).leftNotes).toEqual([])
  })

  it('stays with that one when the owner’s account is deleted, before the signatures and after', async () => {
    const unsigned = await revealed()
    await keepOwnNote(unsigned.other, { id: unsigned.id, version: 0, text: 'Before.' })
    const signed = await revealed()
    await keepOwnNote(signed.other, { id: signed.id, version: 0, text: 'After.' })
    await signReview(signed.owner, { id: signed.id, version: 1, name: '' })
    await signReview(signed.other, { id: signed.id, version: 1, name: '' })
    const db = await database()
    for (const { owner } of [unsigned, signed]) await db.person.delete({ where: { id: owner.personId } })
    expect((await reviewList(unsigned.other)).leftNotes).toMatchObject([{ text: 'Before.' }])
    expect((await reviewList(signed.other)).leftNotes).toEqual([])
    expect((await signedPage(signed.other, signed.id)).ownNote).toMatchObject({ text: 'After.' })
  })
})
