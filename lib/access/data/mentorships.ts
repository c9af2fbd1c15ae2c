import type { OwnerScope } from '@/lib/auth/scope'
import { calendarDay } from '@/lib/clock'
import type { Db, Prisma, Tx } from '@/lib/db/client'
import type { MentorshipKind, OwnMentorship } from '../types'
import { seesOf } from './sights'

const withCounterpart = {
  include: { counterpart: { select: { name: true } } },
} satisfies Prisma.MentorshipDefaultArgs

function asOwnerHasIt(
  row: Prisma.MentorshipGetPayload<typeof withCounterpart>,
  timeZone: string,
): OwnMentorship {
  const { id, ownerId, counterpartId, since, endedAt, endedById, rhythmWeeks, version } = row
  return {
    ...{ id, counterpartId, rhythmWeeks, version },
    since: calendarDay(since, timeZone),
    endedOn: endedAt && calendarDay(endedAt, timeZone),
    counterpartName: row.counterpart.name,
    kind: row.kind as MentorshipKind,
    endedBy: endedAt === null ? null : endedById === ownerId ? 'owner' : 'counterpart',
    sees: seesOf(row),
  }
}

/** An owner's mentorships: those that last and then those that ended, the newest first, at most `take`. Two statements. */
export async function mentorshipsOf(
  client: Db,
  scope: OwnerScope,
  timeZone: string,
  take: number,
): Promise<OwnMentorship[]> {
  const rows = await client.mentorship.findMany({
    where: scope,
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { since: 'desc' }, { id: 'desc' }],
    take,
    ...withCounterpart,
  })
  return rows.map((row) => asOwnerHasIt(row, timeZone))
}

/** One mentorship of an owner. Two statements. */
export async function findOwnMentorship(
  client: Db | Tx,
  scope: OwnerScope,
  timeZone: string,
  id: string,
): Promise<OwnMentorship | null> {
  const row = await client.mentorship.findFirst({ where: { ...scope, id }, ...withCounterpart })
  return row && asOwnerHasIt(row, timeZone)
}

/** A mentorship of a person, on whichever side. */
export function findEither(tx: Tx, personId: string, id: string) {
  return tx.mentorship.findFirst({
    where: { id, OR: [{ ownerId: personId }, { counterpartId: personId }] },
    select: { id: true, ownerId: true, counterpartId: true, endedAt: true, rhythmWeeks: true, version: true },
  })
}

/** The mentorship of an owner and a counterpart that lasts, or null. */
export function findActive(client: Db | Tx, activeKey: string): Promise<{ id: string } | null> {
  return client.mentorship.findUnique({ where: { activeKey }, select: { id: true } })
}

/** Begins a mentorship. Two at once of the same owner and counterpart collide on `activeKey`. */
export async function insertMentorship(
  tx: Tx,
  mentorship: Prisma.MentorshipUncheckedCreateInput,
): Promise<void> {
  await tx.mentorship.create({ data: mentorship, select: { id: true } })
}

type Change = {
  seesGoals?: boolean
  seesSkills?: boolean
  seesLevels?: boolean
  seesJournal?: boolean
  journalFrom?: string | null
  rhythmWeeks?: number | null
}

/** Changes a mentorship that lasts and still has this version; says whether it had. */
export async function updateMentorship(
  tx: Tx,
  id: string,
  version: number,
  change: Change,
): Promise<boolean> {
  const { count } = await tx.mentorship.updateMany({
    where: { id, version, endedAt: null },
    data: { ...change, version: { increment: 1 } },
  })
  return count > 0
}

/** Ends a mentorship that lasts; says whether this call was the one that did. */
export async function closeMentorship(
  tx: Tx,
  id: string,
  endedById: string,
  endedAt: Date,
): Promise<boolean> {
  const { count } = await tx.mentorship.updateMany({
    where: { id, endedAt: null },
    data: { endedAt, endedById, activeKey: null, version: { increment: 1 } },
  })
  return count > 0
}
