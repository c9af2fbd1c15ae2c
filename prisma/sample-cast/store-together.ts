import { makeMentorship } from '@/tests/support/factories/access'
import { makeEvents } from '@/tests/support/factories/activity'
import { makeComment } from '@/tests/support/factories/comments'
import { storeEvidence } from './store-evidence'
import { storeReviews } from './store-reviews'
import type { Storing } from './storing'
import type { Together } from './together-schema'

/** Everybody of the cast who is stored, by the first part of the address. */
export type Stored = ReadonlyMap<string, Storing>

/** Stores what people of the cast have together, after everything that is theirs alone. */
export async function storeTogether(cast: Stored, together: Together): Promise<void> {
  for (const { owner, with: counterpart, since, sees, kind, rhythmWeeks = null } of together.mentorships) {
    const storing = member(cast, owner)
    const { id } = await makeMentorship(storing.tx, {
      ownerId: storing.ownerId,
      counterpartId: member(cast, counterpart).ownerId,
      kind,
      since: storing.at(since, 20),
      seesGoals: sees.includes('goals'),
      seesSkills: sees.includes('skills'),
      seesLevels: sees.includes('levels'),
      seesJournal: sees.includes('journal'),
      rhythmWeeks,
    })
    storing.mentorshipIds.set(counterpart, id)
    storing.happened('mentorship.begun', { type: 'mentorship', id }, storing.at(since, 20))
  }
  for (const [name, storing] of cast) {
    await storeReviews(
      cast,
      storing,
      together.reviews.filter(({ owner }) => owner === name),
    )
    await storeComments(
      cast,
      storing,
      together.comments.filter(({ owner }) => owner === name),
    )
    await storeEvidence(
      cast,
      storing,
      together.evidence.filter(({ owner }) => owner === name),
    )
    await makeEvents(
      storing.tx,
      storing.events.sort((a, b) => a.at.getTime() - b.at.getTime()),
    )
  }
}

/** Somebody of the cast. Throws a sentence for a name that nobody has. */
export function member(cast: Stored, name: string): Storing {
  const storing = cast.get(name)
  if (storing) return storing
  throw new Error(`Nobody of the sample cast is called "${name}".`)
}

async function storeComments(cast: Stored, storing: Storing, comments: Together['comments']): Promise<void> {
  for (const { by, goal, day, text } of comments) {
    const [authorId, createdAt] = [member(cast, by).ownerId, storing.at(day, 200)]
    const about = { ownerId: storing.ownerId, goalId: storing.goalId(goal) }
    const { id } = await makeComment(storing.tx, { ...about, authorId, text, createdAt })
    storing.happened('comment.added', { type: 'comment', id }, createdAt, authorId)
  }
}
