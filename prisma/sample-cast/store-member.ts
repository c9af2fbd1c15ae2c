import type { Tx } from '@/lib/db/client'
import { makePerson, type PersonRow } from '@/tests/support/factories/people'
import type { Member } from './schema'
import { storePacket } from './store-packet'
import { storeEarlierPlan, storePlan } from './store-plans'
import { storeJournal, storeRatings, storeSkills } from './store-records'
import { Storing } from './storing'

export type Counts = { goals: number; milestones: number; ratings: number; entries: number }

type Account = { isOperator: boolean; passwordHash?: string }

/** Stores one person of the cast with everything that is theirs; the events that would have led to it are collected. */
export async function storeMember(
  tx: Tx,
  member: Member,
  at: { now: Date; frameworkVersionId: string },
  account: Account,
): Promise<{ person: PersonRow; counts: Counts; storing: Storing }> {
  const storing = new Storing(tx, member, at)
  const { goals, ratings, skills, journal, earlier, packet } = member
  const { name, email, timeZone, joined } = member.person
  const person = await makePerson(tx, { name, email, timeZone, createdAt: storing.at(joined), ...account })
  storing.ownerId = person.id
  await storePlan(storing)
  if (earlier) await storeEarlierPlan(storing, earlier)
  await storeRatings(storing, ratings)
  await storeSkills(storing, skills)
  await storeJournal(storing, journal)
  if (packet) await storePacket(storing, packet)
  const allGoals = [...goals, ...(earlier?.goals ?? [])]
  const counts = {
    goals: allGoals.length,
    milestones: allGoals.flatMap(({ milestones }) => milestones).length,
    ratings: [...Object.values(ratings), ...Object.values(earlier?.ratings ?? {})].flat().length,
    entries: journal.length,
  }
  return { person, counts, storing }
}
