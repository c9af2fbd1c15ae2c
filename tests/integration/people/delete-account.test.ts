import { beforeEach, describe, expect, it } from 'vitest'
import { tell } from '@/lib/activity/data'
import { limits } from '@/lib/auth/limits'
import { now } from '@/lib/clock'
import { type Db, database } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { deleteAccount } from '@/lib/people/commands/delete-account'
import { signIn } from '@/lib/people/commands/sign-in'
import { ownBelongings } from '@/lib/people/queries'
import { addAgreedLevels } from '@/lib/ratings/data'
import { makeInvitation, makeMentorship } from '../../support/factories/access'
import { makeComment } from '../../support/factories/comments'
import {
  makeEndorsement,
  makeEndorsementLink,
  makeEvidence,
  makeNoOpportunity,
} from '../../support/factories/evidence'
import { makeFile } from '../../support/factories/files'
import { makeEntry } from '../../support/factories/journal'
import { makePacket, makePacketLink } from '../../support/factories/packets'
import {
  anonymous,
  defaultPassword,
  makePerson,
  type PersonRow,
  signedInAs,
} from '../../support/factories/people'
import { makeCarriedGoals, makeGoal, makeMilestone, makePlan } from '../../support/factories/plans'
import { makeRating } from '../../support/factories/ratings'
import {
  makeAgenda,
  makeGuestLink,
  makePrivateNote,
  makePromise,
  makeReview,
  makeReviewRating,
} from '../../support/factories/reviews'
import { makeSkill } from '../../support/factories/skills'
import { smallFramework } from '../../support/factories/small-framework'
import { browserOf, everything, isSignedIn, refusalOf, removeEverybody } from './scene'

/**
 * Tables without rows of people, and what stays with the counterpart (see reviews/signing). A new table belongs here, or
 * a row of it into `lifeOf`.
 */
const nobodys = ['FrameworkVersion', 'RateLimit', 'RefusedAddress', 'SignedReview']

beforeEach(removeEverybody)

/** Gives the person a row in every table that holds rows of people; `mark` stands in every text of theirs. */
async function lifeOf(client: Db, person: PersonRow, mark: string): Promise<void> {
  const framework = await loadFramework({ kind: 'job' }, smallFramework())
  const owned = { ownerId: person.id, frameworkVersionId: framework.id }
  const createdAt = now()
  const plan = await makePlan(client, { ...owned, worked: mark, didNotWork: mark })
  const goal = await makeGoal(client, {
    ...{ ownerId: person.id, planId: plan.id, competencies: ['writing'] },
    ...{ title: mark, outcome: mark, measure: mark, relevance: mark },
  })
  await makeMilestone(client, {
    ...{ goalId: goal.id, title: mark },
    completed: { on: '2027-03-01', by: person.id, note: mark },
  })
  await makeCarriedGoals(client, {
    ...{ planId: plan.id, goalIds: [goal.id] },
    ...{ on: '2027-04-01', carriedAt: createdAt },
  })
  const skill = await makeSkill(client, {
    ...{ ownerId: person.id, competencyKey: 'writing' },
    ...{ name: mark, note: mark },
  })
  const entry = await makeEntry(client, {
    ...{ ownerId: person.id, goalId: goal.id, competencies: ['writing'], skills: [skill.id] },
    ...{ title: mark, provider: mark, reflection: mark, takenAway: mark },
  })
  await makeFile(client, { ownerId: person.id, entryId: entry.id, name: mark })
  await client.looseFile.create({
    data: { ownerId: person.id, storageKey: newId(), size: 1, since: createdAt },
  })
  const evidence = await makeEvidence(client, {
    ...{ ownerId: person.id, entryId: entry.id },
    observables: [{ competencyKey: 'writing', observableKey: 'writes' }],
  })
  await makeEndorsement(client, { evidenceId: evidence.id, endorserId: person.id, saw: mark })
  await makeEndorsementLink(client, { evidenceId: evidence.id, ownerId: person.id, asked: mark })
  const packet = await makePacket(client, {
    ...{ ...owned, roleKey: 'tester', narratives: { '': mark }, omissions: [`entry:${entry.id}`] },
  })
  await makePacketLink(client, { packetId: packet.id })
  await makeNoOpportunity(client, {
    ...{ ownerId: person.id, competencyKey: 'writing', observableKey: 'writes', reason: mark },
  })
  await makeRating(client, {
    ...{ subjectId: person.id, frameworkVersionId: framework.id },
    ...{ competencyKey: 'writing', level: 2, note: mark },
  })
  await makeMentorship(client, { ownerId: person.id, counterpartId: person.id })
  await makeInvitation(client, { ownerId: person.id, purpose: mark, declineWord: mark })
  const review = await makeReview(client, {
    ...{ ...owned, otherId: null, planId: plan.id, competencies: ['writing'] },
    ...{ state: 'revealed', sharedNotes: mark, guestName: mark, guestComment: mark },
  })
  const rated = { reviewId: review.id, competencyKey: 'writing' }
  await makeReviewRating(client, { ...rated, side: 'owner', level: 2, sentence: mark })
  await makePrivateNote(client, { reviewId: review.id, personId: person.id, text: mark })
  await makeAgenda(client, { reviewId: review.id }, [{ by: 'owner', text: mark }])
  await makeGuestLink(client, { reviewId: review.id, ownerId: person.id })
  await makePromise(client, { ownerId: person.id, otherId: person.id, reviewId: review.id, what: mark })
  const comment = await makeComment(client, {
    ...{ ownerId: person.id, authorId: person.id, goalId: goal.id, text: mark },
  })
  await client.commentMention.create({ data: { commentId: comment.id, personId: person.id } })
  await client.commentsRead.create({
    data: { personId: person.id, aboutType: 'goal', aboutId: goal.id, readAt: createdAt },
  })
  await transaction((tx) =>
    addAgreedLevels(tx, [
      {
        ...{ ...rated, subjectId: person.id, frameworkVersionId: framework.id },
        ...{ level: 2, agreedAt: createdAt },
      },
    ]),
  )
  await client.identity.create({
    data: {
      id: newId(),
      personId: person.id,
      provider: 'oidc',
      issuer: 'https://login.example',
      subject: mark,
      createdAt,
    },
  })
  await client.accountToken.create({
    data: {
      id: newId(),
      kind: 'reset',
      tokenHash: mark,
      personId: person.id,
      createdAt,
      expiresAt: createdAt,
    },
  })
  await client.activityEvent.create({
    data: {
      id: newId(),
      ownerId: person.id,
      actorId: person.id,
      kind: 'goal.created',
      subjectType: 'goal',
      subjectId: goal.id,
      at: createdAt,
    },
  })
  const told = { kind: 'digest.weekly', subjectId: person.id, ownerId: person.id, actorId: null } as const
  await transaction((tx) => tell(tx, [{ ...told, personId: person.id }]))
  await browserOf(person, mark)
}

type Rows = Awaited<ReturnType<typeof everything>>

const countRows = (rows: Rows) =>
  Object.fromEntries(Object.entries(rows).map(([model, all]) => [model, all.length]))

describe('deleting an account', () => {
  it('takes every row of the person out of every table and leaves every other row as it was', async () => {
    const client = await database()
    const eve = await makePerson(client, { name: 'Bystander' })
    await lifeOf(client, eve, 'eves-mark')
    const eveAlone = await everything()
    const ada = await makePerson(client, { name: 'adas-mark', email: 'adas-mark@example.org' })
    await lifeOf(client, ada, 'adas-mark')
    const both = await everything()

    // else a table would be left out in which something could stay behind
    for (const model of Object.keys(both)) {
      if (nobodys.includes(model)) continue
      expect([model, (both[model]?.length ?? 0) - (eveAlone[model]?.length ?? 0)]).toEqual([model, 1])
    }
    await deleteAccount(signedInAs(ada), { currentPassword: defaultPassword, confirmation: '' })

    const left = await everything()
    expect(JSON.stringify(left)).not.toContain(ada.id)
    expect(JSON.stringify(left)).not.toContain('adas-mark')
    expect(countRows({ ...left, RateLimit: [] })).toEqual(countRows({ ...eveAlone, RateLimit: [] }))
    expect({ ...left, RateLimit: [] }).toEqual({ ...eveAlone, RateLimit: [] })
  })

  it('needs the password', async () => {
    const ada = await makePerson(await database())
    await lifeOf(await database(), ada, 'adas-mark')
    const before = await everything()
    for (const currentPassword of ['', 'wrong password']) {
      // where there is a password, the address is no way round it
      const refusal = await refusalOf(
        deleteAccount(signedInAs(ada), { currentPassword, confirmation: ada.email }),
      )
      expect(refusal).toEqual({ code: 'invalid', fields: { currentPassword: 'wrong-password' } })
    }
    expect({ ...(await everything()), RateLimit: [] }).toEqual({ ...before, RateLimit: [] })
  })

  it('needs the address where there is no password', async () => {
    const ada = await makePerson(await database(), { email: 'Ada@example.org', passwordHash: null })
    for (const confirmation of ['', 'eve@example.org']) {
      const refusal = await refusalOf(deleteAccount(signedInAs(ada), { currentPassword: '', confirmation }))
      expect(refusal).toEqual({ code: 'invalid', fields: { confirmation: 'confirmation-differs' } })
    }
    await deleteAccount(signedInAs(ada), { currentPassword: '', confirmation: ' ada@EXAMPLE.org ' })
    expect(await (await database()).person.count()).toBe(0)
  })

  it('ends every session and frees the address', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    const { token, actor } = await browserOf(ada)
    await deleteAccount(actor, { currentPassword: defaultPassword, confirmation: '' })
    expect(await isSignedIn(token)).toBe(false)
    const gone = signIn(anonymous(), { email: 'ada@example.org', password: defaultPassword })
    expect(await refusalOf(gone)).toMatchObject({ reason: 'wrong-credentials' })
    await makePerson(await database(), { email: 'ada@example.org' })
  })

  it('is counted as an attempt at the password', async () => {
    const ada = await makePerson(await database())
    const attempt = (currentPassword: string) =>
      refusalOf(deleteAccount(signedInAs(ada), { currentPassword, confirmation: '' }))
    for (let n = 0; n < limits.passwordByAccount.attempts; n++) await attempt(`guess ${n}`)
    expect(await attempt(defaultPassword)).toEqual({ code: 'rate-limited' })
  })

  it('can be done by nobody but its person', async () => {
    const ada = await makePerson(await database())
    const input = { currentPassword: defaultPassword, confirmation: ada.email }
    expect(await refusalOf(deleteAccount(anonymous(), input))).toEqual({ code: 'unauthenticated' })
    expect(await refusalOf(deleteAccount({ kind: 'operator' }, input))).toEqual({ code: 'forbidden' })
    expect(await (await database()).person.count()).toBe(1)
  })

  it('says beforehand what goes', async () => {
    const client = await database()
    const [ada, eve] = [await makePerson(client), await makePerson(client)]
    await lifeOf(client, eve, 'eves-mark')
    expect(await ownBelongings(signedInAs(ada))).toEqual({
      plans: 0,
      goals: 0,
      skills: 0,
      ratings: 0,
      entries: 0,
    })
    await lifeOf(client, ada, 'adas-mark')
    expect(await ownBelongings(signedInAs(ada))).toEqual({
      plans: 1,
      goals: 1,
      skills: 1,
      ratings: 1,
      entries: 1,
    })
    expect(await refusalOf(ownBelongings(anonymous()))).toEqual({ code: 'unauthenticated' })
  })
})
