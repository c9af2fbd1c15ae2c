import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sightOf } from '@/lib/access/queries/sight'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { endorse } from '@/lib/evidence/commands/endorse'
import { withdrawEndorsement } from '@/lib/evidence/commands/withdraw-endorsement'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw-evidence'
import { evidenceInSight, ownEndorsements, ownEvidence } from '@/lib/evidence/queries'
import { newId } from '@/lib/ids'
import { eventsOf, noon, person, refusalOf } from '../plans/scene'
import { claimOf, counterpartOf, owner } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

const said = (evidenceId: string) => ({ evidenceId, saw: 'I saw the release go out.', requestId: newId() })

async function claimed(entry: object = {}) {
  const { ada, entryId } = await owner(entry)
  const { id } = await claimEvidence(ada, claimOf(entryId, ['building', 1]))
  return { ada, entryId, id }
}

async function seenBy(actor: SignedIn, ownerId: string, entryId: string) {
  return evidenceInSight(actor, await sightOf(actor, ownerId), entryId)
}

async function noticesOf({ personId }: SignedIn) {
  return (await database()).notice.findMany({ where: { personId } })
}

describe('endorsing evidence', () => {
  it('keeps who, when and what they saw, counts, and tells the owner', async () => {
    for (const kind of ['mentor', 'manager', 'peer']) {
      const { ada, entryId, id } = await claimed()
      const other = await counterpartOf(ada, { kind })
      const made = await endorse(other, said(id))
      const [evidence] = await ownEvidence(ada, entryId)
      expect(evidence?.endorsements).toEqual([
        {
          ...{ id: made.id, endorserId: other.personId, name: other.name, isGuest: false },
          ...{ saw: 'I saw the release go out.', on: '2027-03-10', withdrawnOn: null },
        },
      ])
      const stored = await (await database()).endorsement.findUniqueOrThrow({ where: { id: made.id } })
      expect(stored.counts).toBe(true)
      expect((await noticesOf(ada)).map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
        ['evidence.endorsed', made.id],
      ])
      expect(await eventsOf(id)).toEqual(['evidence.claimed', 'evidence.endorsed'])
    }
  })

  it('happens once for a repeated submission', async () => {
    const { ada, entryId, id } = await claimed()
    const mentor = await counterpartOf(ada)
    const input = said(id)
    const made = await Promise.all([endorse(mentor, input), endorse(mentor, input)])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await refusalOf(endorse(mentor, { ...input, saw: 'Other words.' }))).reason).toBe('saved-before')
    expect((await ownEvidence(ada, entryId))[0]?.endorsements).toHaveLength(1)
    expect(await noticesOf(ada)).toHaveLength(1)
  })

  it('is never one’s own to do', async () => {
    const { ada, id } = await claimed()
    expect((await refusalOf(endorse(ada, said(id)))).code).toBe('forbidden')
  })

  it('is for whom the entry is shown to as of now', async () => {
    const open = await claimed()
    const ended = await counterpartOf(open.ada, { endedAt: noon })
    const without = await counterpartOf(open.ada, { seesJournal: false })
    const later = await counterpartOf(open.ada, { journalFrom: '2027-03-02' })
    const from = await counterpartOf(open.ada, { journalFrom: '2027-03-01' })
    for (const nobody of [await person(), ended, without, later])
      expect((await refusalOf(endorse(nobody, said(open.id)))).code).toBe('not-found')
    expect((await endorse(from, said(open.id))).entryId).toBe(open.entryId)

    const secret = await claimed({ isPrivate: true })
    expect((await refusalOf(endorse(await counterpartOf(secret.ada), said(secret.id)))).code).toBe(
      'not-found',
    )
    const thrown = await claimed()
    await (await database()).journalEntry.update({
      where: { id: thrown.entryId },
      data: { deletedAt: noon },
    })
    expect((await refusalOf(endorse(await counterpartOf(thrown.ada), said(thrown.id)))).code).toBe(
      'not-found',
    )
    expect(await noticesOf(secret.ada)).toEqual([])
  })

  it('is of a claim that stands', async () => {
    const { ada, id } = await claimed()
    const mentor = await counterpartOf(ada)
    await withdrawEvidence(ada, { evidenceId: id })
    expect((await refusalOf(endorse(mentor, said(id)))).code).toBe('not-found')
  })
})

describe('withdrawing an endorsement', () => {
  it('leaves it there, shown as withdrawn', async () => {
    const { ada, entryId, id } = await claimed()
    const mentor = await counterpartOf(ada)
    const made = await endorse(mentor, said(id))
    expect(await withdrawEndorsement(mentor, { endorsementId: made.id })).toEqual({
      ...{ ownerId: ada.personId, entryId },
    })
    expect((await ownEvidence(ada, entryId))[0]?.endorsements[0]?.withdrawnOn).toBe('2027-03-10')
    const again = await refusalOf(withdrawEndorsement(mentor, { endorsementId: made.id }))
    expect(again.reason).toBe('already-withdrawn')
  })

  it('is still possible when the mentorship is over, from the list of one’s own', async () => {
    const { ada, entryId, id } = await claimed()
    const mentor = await counterpartOf(ada)
    const made = await endorse(mentor, said(id))
    const db = await database()
    await db.mentorship.updateMany({
      where: { ownerId: ada.personId },
      data: { endedAt: noon, endedById: ada.personId, activeKey: null },
    })
    const listed = { id: made.id, ownerName: ada.name, saw: 'I saw the release go out.', on: '2027-03-10' }
    expect(await ownEndorsements(mentor)).toEqual([{ ...listed, withdrawnOn: null }])
    await withdrawEndorsement(mentor, { endorsementId: made.id })
    expect(await ownEndorsements(mentor)).toEqual([{ ...listed, withdrawnOn: '2027-03-10' }])
    expect((await ownEvidence(ada, entryId))[0]?.endorsements[0]?.withdrawnOn).toBe('2027-03-10')
    expect(await ownEndorsements(ada)).toEqual([])
  })

  it('is for the endorser alone', async () => {
    const { ada, id } = await claimed()
    const made = await endorse(await counterpartOf(ada), said(id))
    for (const other of [ada, await counterpartOf(ada), await person()])
      expect((await refusalOf(withdrawEndorsement(other, { endorsementId: made.id }))).code).toBe('not-found')
  })
})

describe('evidence as somebody else sees it', () => {
  it('is that of entries that are shown, in two statements', async () => {
    const { ada, entryId, id } = await claimed()
    const mentor = await counterpartOf(ada)
    await endorse(mentor, said(id))
    const { statements, result } = await countStatements(() => seenBy(mentor, ada.personId, entryId))
    expect(statements).toBe(2)
    expect(result.map(({ id, endorsements }) => [id, endorsements.length])).toEqual([[id, 1]])
    const later = await counterpartOf(ada, { journalFrom: '2027-03-02' })
    expect(await seenBy(later, ada.personId, entryId)).toEqual([])
  })

  it('is none of a private entry, and refused without the journal', async () => {
    const secret = await claimed({ isPrivate: true })
    const mentor = await counterpartOf(secret.ada)
    expect(await seenBy(mentor, secret.ada.personId, secret.entryId)).toEqual([])
    expect(await ownEvidence(secret.ada, secret.entryId)).toHaveLength(1)
    const without = await counterpartOf(secret.ada, { seesJournal: false })
    expect((await refusalOf(seenBy(without, secret.ada.personId, secret.entryId))).code).toBe('forbidden')
    expect((await refusalOf(seenBy(await person(), secret.ada.personId, secret.entryId))).code).toBe(
      'not-found',
    )
  })
})
