import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Anonymous } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { setClock } from '@/lib/clock'
import { type Db, database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { askEndorsement } from '@/lib/evidence/commands/ask-endorsement'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { giveEndorsement } from '@/lib/evidence/commands/give-endorsement'
import { revokeEndorsementLink } from '@/lib/evidence/commands/revoke-endorsement-link'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw-evidence'
import { withdrawGivenEndorsement } from '@/lib/evidence/commands/withdraw-given-endorsement'
import { endorsementAsked, ownEvidence } from '@/lib/evidence/queries'
import { openLinksAtMost } from '@/lib/evidence/rules/endorsement-links'
import { newId } from '@/lib/ids'
import { deleteAccount } from '@/lib/people/commands/delete-account'
import { anonymous, defaultPassword } from '@/tests/support/factories/people'
import { eventsOf, noon, person, refusalOf } from '../plans/scene'
import { claimOf, counterpartOf, owner } from './scene'

let db: Db
let visitors = 0

beforeAll(async () => {
  db = await database()
})
beforeEach(() => setClock(() => noon))
afterAll(() => setClock(null))

/** Somebody without an account, from an address of their own: attempts are counted by address. */
const somebody = (): Anonymous => anonymous(`192.0.2.${++visitors}`)

const ask = (evidenceId: string) => ({ evidenceId, asked: 'Robin Reiter', requestId: newId() })

const said = (token: string, changes: object = {}) => ({
  ...{ token, name: 'Robin Reiter', saw: 'I saw the release go out.', requestId: newId(), ...changes },
})

async function claimed(entry: object = {}) {
  const { ada, entryId } = await owner(entry)
  const { id } = await claimEvidence(ada, claimOf(entryId, ['building', 1]))
  return { ada, entryId, id }
}

async function asked(entry: object = {}) {
  const scene = await claimed(entry)
  const { token } = await askEndorsement(scene.ada, ask(scene.id))
  if (token === null) throw new Error('no token')
  return { ...scene, token }
}

describe('a link that asks for an endorsement', () => {
  it('is kept as a hash alone, with whom the owner asks', async () => {
    const { ada, entryId, id, token } = await asked()
    // 256 random bits
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const [stored] = await db.endorsementLink.findMany({ where: { evidenceId: id } })
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await ownEvidence(ada, entryId))[0]?.links).toEqual([
      {
        ...{ id: stored?.id, asked: 'Robin Reiter', on: '2027-03-10', goodUntil: '2027-04-09' },
        isUsed: false,
      },
    ])
    expect(await eventsOf(id)).toEqual(['evidence.claimed', 'endorsement.asked'])
  })

  it('shows what is asked and nothing else, and looking writes nothing', async () => {
    const { id, token } = await asked({ title: 'Chose a queue', reflection: 'SECRET', provider: 'SECRET' })
    const { statements, result } = await countStatements(() => endorsementAsked(somebody(), token))
    expect(statements).toBeLessThanOrEqual(4)
    expect(result).toMatchObject({
      ...{ ownerName: 'Ada Lead', evidenceId: id, said: null, goodUntil: '2027-04-09' },
      entry: { title: 'Chose a queue', kind: 'course', state: 'done', endsOn: '2027-03-01' },
      observables: [{ competencyKey: 'building', observableKey: 'shows-1' }],
      reader: { is: 'guest', name: '' },
    })
    expect(JSON.stringify(result)).not.toMatch(/SECRET|Robin/)
    expect(await db.endorsement.count({ where: { evidenceId: id } })).toBe(0)
  })

  it('is good for thirty days and not a moment longer', async () => {
    const { ada, entryId, token } = await asked()
    const over = noon.getTime() + 30 * 86_400_000
    setClock(() => new Date(over - 1))
    expect((await endorsementAsked(somebody(), token)).said).toBeNull()
    expect((await ownEvidence(ada, entryId))[0]?.links).toHaveLength(1)
    setClock(() => new Date(over))
    const gone = { code: 'gone', reason: 'endorsement-link-over' }
    expect(await refusalOf(endorsementAsked(somebody(), token))).toEqual(gone)
    expect(await refusalOf(giveEndorsement(somebody(), said(token)))).toEqual(gone)
    expect((await ownEvidence(ada, entryId))[0]?.links).toEqual([])
  })

  it('is made once by the same form, and only so many are open at a time, two at once included', async () => {
    const { ada, id } = await claimed()
    const once = ask(id)
    expect((await askEndorsement(ada, once)).token).not.toBeNull()
    expect((await askEndorsement(ada, once)).token).toBeNull()
    for (let n = 2; n < openLinksAtMost; n++) await askEndorsement(ada, ask(id))
    const both = await Promise.allSettled([askEndorsement(ada, ask(id)), askEndorsement(ada, ask(id))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await refusalOf(askEndorsement(ada, ask(id)))).reason).toBe('links-enough')
    const { id: linkId } = await db.endorsementLink.findFirstOrThrow({ where: { evidenceId: id } })
    await revokeEndorsementLink(ada, { linkId })
    expect((await askEndorsement(ada, ask(id))).token).not.toBeNull()
  })

  it('is for the owner to make and to take back, of what is not private and stands', async () => {
    const { ada, id, token } = await asked()
    const { id: linkId } = await db.endorsementLink.findFirstOrThrow({ where: { evidenceId: id } })
    for (const other of [await counterpartOf(ada), await person()]) {
      expect((await refusalOf(askEndorsement(other, ask(id)))).code).toBe('not-found')
      expect((await refusalOf(revokeEndorsementLink(other, { linkId }))).code).toBe('not-found')
    }
    expect((await refusalOf(askEndorsement(somebody(), ask(id)))).code).toBe('unauthenticated')
    await revokeEndorsementLink(ada, { linkId })
    expect((await refusalOf(revokeEndorsementLink(ada, { linkId }))).reason).toBe('link-taken-back-before')
    expect((await refusalOf(endorsementAsked(somebody(), token))).reason).toBe('endorsement-link-revoked')
    expect((await refusalOf(giveEndorsement(somebody(), said(token)))).code).toBe('gone')

    const secret = await claimed({ isPrivate: true })
    expect((await refusalOf(askEndorsement(secret.ada, ask(secret.id)))).reason).toBe('entry-private')
    await withdrawEvidence(ada, { evidenceId: id })
    expect((await refusalOf(askEndorsement(ada, ask(id)))).code).toBe('not-found')
  })

  it('shows nothing of a claim that was withdrawn, or of an entry that is private or in the bin', async () => {
    const [withdrawn, deleted, secret] = [await asked(), await asked(), await asked()]
    await withdrawEvidence(withdrawn.ada, { evidenceId: withdrawn.id })
    await db.journalEntry.update({ where: { id: deleted.entryId }, data: { deletedAt: noon } })
    await db.journalEntry.update({ where: { id: secret.entryId }, data: { isPrivate: true } })
    for (const { token } of [withdrawn, deleted, secret]) {
      const gone = { code: 'gone', reason: 'endorsement-withdrawn' }
      expect(await refusalOf(endorsementAsked(somebody(), token))).toEqual(gone)
      expect(await refusalOf(giveEndorsement(somebody(), said(token)))).toEqual(gone)
    }
    const { code } = await refusalOf(endorsementAsked(somebody(), 'no-such-token'))
    expect(code).toBe('not-found')
  })
})

describe('endorsing by a link', () => {
  it('is shown as a guest’s, counts for nothing, and tells the owner', async () => {
    const { ada, entryId, id, token } = await asked()
    await giveEndorsement(somebody(), said(token))
    const [evidence] = await ownEvidence(ada, entryId)
    expect(evidence?.endorsements).toMatchObject([
      {
        ...{ endorserId: null, name: 'Robin Reiter', isGuest: true, saw: 'I saw the release go out.' },
        ...{ on: '2027-03-10', withdrawnOn: null },
      },
    ])
    expect(evidence?.links).toMatchObject([{ isUsed: true }])
    const [stored] = await db.endorsement.findMany({ where: { evidenceId: id } })
    const [link] = await db.endorsementLink.findMany({ where: { evidenceId: id } })
    expect(stored).toMatchObject({ counts: false, endorserId: null, linkId: link?.id })
    const told = await db.notice.findMany({ where: { personId: ada.personId } })
    expect(told).toMatchObject([{ kind: 'evidence.endorsed', subjectId: stored?.id, actorId: null }])
    expect((await endorsementAsked(somebody(), token)).said).toEqual({
      ...{ name: 'Robin Reiter', saw: 'I saw the release go out.', on: '2027-03-10' },
    })
  })

  it('happens once, also when two send at once, until it is withdrawn', async () => {
    const { ada, entryId, token } = await asked()
    const same = said(token)
    await Promise.all([giveEndorsement(somebody(), same), giveEndorsement(somebody(), same)])
    const again = await refusalOf(giveEndorsement(somebody(), said(token, { name: 'Somebody else' })))
    expect(again).toEqual({ code: 'illegal', reason: 'endorsed-before' })
    await withdrawGivenEndorsement(somebody(), { token })
    expect((await refusalOf(withdrawGivenEndorsement(somebody(), { token }))).reason).toBe(
      'already-withdrawn',
    )
    const two = await Promise.allSettled([
      giveEndorsement(somebody(), said(token, { saw: 'One.' })),
      giveEndorsement(somebody(), said(token, { saw: 'Two.' })),
    ])
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const endorsements = (await ownEvidence(ada, entryId))[0]?.endorsements ?? []
    expect(endorsements.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2027-03-10', null])
    expect(await db.notice.count({ where: { personId: ada.personId } })).toBe(2)
  })

  it('is never one’s own to do', async () => {
    const { ada, entryId, token } = await asked()
    expect((await endorsementAsked(ada, token)).reader).toEqual({ is: 'owner', entryId })
    const refusal = { code: 'forbidden', reason: 'own-endorsement' }
    expect(await refusalOf(giveEndorsement(ada, said(token)))).toEqual(refusal)
    await giveEndorsement(somebody(), said(token))
    expect(await refusalOf(withdrawGivenEndorsement(ada, { token }))).toEqual(refusal)
  })

  it('sends whoever may see the entry to its page, where it counts', async () => {
    const { ada, entryId, token } = await asked()
    const mentor = await counterpartOf(ada, { journalFrom: '2027-03-01' })
    expect((await endorsementAsked(mentor, token)).reader).toEqual({
      ...{ is: 'counting', ownerId: ada.personId, entryId },
    })
    expect((await refusalOf(giveEndorsement(mentor, said(token)))).reason).toBe('endorse-there')
    for (const grant of [{ seesJournal: false }, { journalFrom: '2027-03-02' }, { endedAt: noon }]) {
      const other = await counterpartOf(ada, grant)
      expect((await endorsementAsked(other, token)).reader).toEqual({ is: 'guest', name: other.name })
    }
    const stranger = await person()
    await giveEndorsement(stranger, said(token, { name: stranger.name }))
    const [stored] = await db.endorsement.findMany({
      where: { linkId: { not: null }, guestName: stranger.name },
    })
    expect(stored).toMatchObject({ endorserId: null, counts: false })
  })

  it('is limited by address', async () => {
    const from = somebody()
    for (let n = 0; n < limits.tokenByAddress.attempts; n++)
      await refusalOf(giveEndorsement(from, said(`wrong-${n}`)))
    expect((await refusalOf(giveEndorsement(from, said('wrong')))).code).toBe('rate-limited')
    expect((await refusalOf(withdrawGivenEndorsement(from, { token: 'wrong' }))).code).toBe('rate-limited')
  })

  it('goes with its owner’s account, and stays when the link is taken back', async () => {
    const { ada, entryId, id, token } = await asked()
    await giveEndorsement(somebody(), said(token))
    const { id: linkId } = await db.endorsementLink.findFirstOrThrow({ where: { evidenceId: id } })
    await revokeEndorsementLink(ada, { linkId })
    expect((await ownEvidence(ada, entryId))[0]?.endorsements).toHaveLength(1)
    await deleteAccount(ada, { currentPassword: defaultPassword, confirmation: '' })
    expect(await db.endorsementLink.count({ where: { id: linkId } })).toBe(0)
    expect(await db.endorsement.count({ where: { evidenceId: id } })).toBe(0)
    expect((await refusalOf(endorsementAsked(somebody(), token))).code).toBe('not-found')
  })
})
