import type { Guest, SignedIn } from '@/lib/auth/actor'
import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { makeMentorship } from '@/tests/support/factories/access'
import { makePerson, signedInAs, somewhere } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { makeReview, makeReviewRating } from '@/tests/support/factories/reviews'
import { smallFramework } from '@/tests/support/factories/small-framework'

/** Two people with a mentorship, and a plan towards `master` that their reviews are about. */
export async function pair() {
  const client = await database()
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, smallFramework())
  const owner = signedInAs(await makePerson(client, { name: 'Mia Lead' }))
  const other = signedInAs(await makePerson(client, { name: 'Noor Mentor' }))
  const ends = { ownerId: owner.personId, counterpartId: other.personId }
  const mentorship = await makeMentorship(client, ends)
  const plan = await makePlan(client, { ownerId: owner.personId, frameworkVersionId, roleKey: 'master' })
  return { owner, other, mentorshipId: mentorship.id, planId: plan.id, frameworkVersionId }
}

type Levels = Record<string, [owner: number | null, other: number | null]>

type Wanted = { levels?: Levels; sharedNotes?: string }

/** A review of the two that was revealed just now: writing 1 and 3, testing 2 and 2, listening 2 and 1. */
export async function revealed(
  { levels = { testing: [2, 2], listening: [2, 1], writing: [1, 3] }, sharedNotes = '' }: Wanted = {},
  two?: Awaited<ReturnType<typeof pair>>,
) {
  const client = await database()
  const people = two ?? (await pair())
  const { owner, other, mentorshipId, planId, frameworkVersionId } = people
  const review = await makeReview(client, {
    ...{
      ownerId: owner.personId,
      otherId: other.personId,
      mentorshipId,
      planId,
      frameworkVersionId,
      sharedNotes,
    },
    ...{ state: 'revealed', openedAt: now(), revealedAt: now() },
    ...{ ownerSubmittedAt: now(), otherSubmittedAt: now() },
    competencies: Object.keys(levels),
  })
  await rate(review.id, levels)
  return { ...people, id: review.id }
}

async function rate(reviewId: string, levels: Levels): Promise<void> {
  const client = await database()
  for (const [competencyKey, [owner, other]] of Object.entries(levels)) {
    const sentence = (side: string) => `${side} on ${competencyKey}`
    await makeReviewRating(client, {
      ...{ reviewId, side: 'owner', competencyKey, level: owner, sentence: sentence('owner') },
    })
    await makeReviewRating(client, {
      ...{ reviewId, side: 'other', competencyKey, level: other, sentence: sentence('other') },
      confidence: 'high',
    })
  }
}

/** A revealed review of a lead with a guest, who holds a good link. */
export async function revealedToGuest() {
  const client = await database()
  const { owner, planId, frameworkVersionId } = await pair()
  const review = await makeReview(client, {
    ...{ ownerId: owner.personId, otherId: null, planId, frameworkVersionId },
    ...{ state: 'revealed', openedAt: now(), revealedAt: now() },
    ...{ ownerSubmittedAt: now(), otherSubmittedAt: now(), guestComment: 'A pleasure.' },
    competencies: ['writing'],
  })
  await rate(review.id, { writing: [1, 3] })
  const link = await client.guestLink.create({
    data: {
      ...{ id: newId(), reviewId: review.id, ownerId: owner.personId, tokenHash: tokenHash(newToken()) },
      ...{ createdAt: now(), expiresAt: new Date(now().getTime() + 86_400_000), requestId: newId() },
      ...{ seesGoals: true, seesSkills: false, seesLevels: true, seesJournal: false },
    },
  })
  const guest: Guest = { kind: 'guest', linkId: link.id, from: somewhere }
  return { owner, guest, id: review.id }
}

/** The kinds of what somebody was told about a review, sorted. */
export async function toldOf({ personId }: SignedIn, subjectId: string): Promise<string[]> {
  const client = await database()
  const notices = await client.notice.findMany({ where: { personId, subjectId } })
  return notices.map(({ kind }) => kind).sort()
}

/** The version of a review as it stands. */
export async function versionOf(id: string): Promise<number> {
  const client = await database()
  return (await client.review.findUniqueOrThrow({ where: { id } })).version
}
