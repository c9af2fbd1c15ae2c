import { calendarDay, lastInstantOf } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { newestLevelRowsForOthers } from '@/lib/db/level-rows'
import { packetEvidenceRows } from '@/lib/db/packet-evidence-rows'
import { packetGoalRows } from '@/lib/db/packet-goal-rows'
import { packetReviewRows } from '@/lib/db/packet-review-rows'
import { lastDayNotCounted } from '@/lib/evidence/rules/supported-level'
import { live } from '@/lib/journal/data/live'
import type { EntryKind } from '@/lib/journal/types'
import { newestLevels } from '@/lib/ratings/data'
import { agreementOf } from '@/lib/ratings/rules/agreement'
import { byCompetency, currentLevels } from '@/lib/ratings/rules/current-levels'
import { byText } from '../rules/by-text'
import type { ClaimFact, EntryFact, GoalFact, LevelFact, ReviewFact } from '../rules/facts'
import type { PacketFile } from '../types/parts'

/** Whose things, from which day on, up to which; days are the owner's. */
type Of = { ownerId: string; timeZone: string; startsOn: string; asOf: string }

/** The done entries of the period, and those that were claimed as evidence and may still count; the newest first. One statement. */
export async function entryFacts(client: Db, { ownerId, startsOn, asOf }: Of): Promise<EntryFact[]> {
  const rows = await client.journalEntry.findMany({
    where: {
      ...{ ownerId, ...live, state: 'done' },
      date: { lte: asOf },
      OR: [
        { date: { gte: startsOn } },
        { date: { gt: lastDayNotCounted(asOf) }, evidence: { some: { ownerId } } },
      ],
    },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, kind: true, title: true, date: true, startsOn: true, endsOn: true, minutes: true },
      ...{ provider: true, link: true, audience: true, slides: true, number: true, expiresOn: true },
      isPrivate: true,
    },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as EntryKind }))
}

/** What entries were claimed for, what was said of that, and the entries' files by their ids. One statement. */
export async function evidenceFacts(
  client: Db,
  { ownerId, timeZone, startsOn, asOf }: Of,
): Promise<{ claims: ClaimFact[]; files: Map<string, PacketFile[]> }> {
  const faded = lastDayNotCounted(asOf)
  // entries of the period that are older than what counts have files all the same
  const after = startsOn <= faded ? '' : faded
  const rows = await packetEvidenceRows(client, ownerId, { after, upTo: asOf })
  const day = (at: Date | null) => at && calendarDay(at, timeZone)
  const claims = new Map<string, ClaimFact>()
  const files = new Map<string, PacketFile[]>()
  for (const { row, entryId, evidenceId, one, other, third, size, withdrawnAt } of rows)
    if (row === 'observable') {
      const claim = claims.get(evidenceId) ?? {
        ...{ entryId, withdrawnOn: day(withdrawnAt), observables: [], endorsements: [] },
      }
      claim.observables.push({ competencyKey: one, observableKey: other })
      claims.set(evidenceId, claim)
    } else if (row === 'file') {
      files.set(entryId, [...(files.get(entryId) ?? []), { name: one, type: other, size, sha256: third }])
    }
  for (const { row, evidenceId, one, other, third, at, withdrawnAt, counts } of rows)
    if (row === 'endorsement')
      claims.get(evidenceId)?.endorsements.push({
        ...{ by: one || third || null, isGuest: third !== '', counts, saw: other },
        ...{ on: calendarDay(at, timeZone), withdrawnOn: day(withdrawnAt) },
      })
  for (const list of files.values())
    list.sort((one, other) => byText(`${one.name} ${one.sha256}`, `${other.name} ${other.sha256}`))
  return { claims: [...claims.values()], files }
}

/** The goals that were achieved in the period, the oldest first. One statement. */
export async function goalFacts(client: Db, { ownerId, startsOn, asOf }: Of): Promise<GoalFact[]> {
  const rows = await packetGoalRows(client, ownerId, { from: startsOn, upTo: asOf })
  const goals = new Map<string, GoalFact>()
  for (const { row, goalId: id, doneOn: achievedOn, ...goal } of rows)
    if (row === 'goal') {
      const { title, outcome, measure, startsOn, dueOn } = goal
      goals.set(id, {
        ...{ id, title, outcome, measure, startsOn, dueOn, achievedOn },
        ...{ competencies: [], milestones: [] },
      })
    }
  for (const { row, goalId, title, dueOn, doneOn } of rows) {
    const goal = goals.get(goalId)
    if (row === 'competency') goal?.competencies.push(title)
    if (row === 'milestone')
      goal?.milestones.push({ title, dueOn, completedOn: doneOn === '' || doneOn > asOf ? null : doneOn })
  }
  return [...goals.values()].sort((one, other) =>
    byText(`${one.achievedOn} ${one.id}`, `${other.achievedOn} ${other.id}`),
  )
}

/** Every review that was signed by then, the oldest first. One statement. */
export async function reviewFacts(client: Db, { ownerId, timeZone, asOf }: Of): Promise<ReviewFact[]> {
  const reviews = new Map<string, ReviewFact>()
  for (const { id, signedAt, hash, otherName, guestName, competencyKey, level } of await packetReviewRows(
    client,
    ownerId,
    lastInstantOf(asOf, timeZone),
  )) {
    const review = reviews.get(id) ?? {
      ...{ id, on: calendarDay(signedAt, timeZone), sha256: hash },
      ...{ with: otherName ?? (guestName || null), levels: [] },
    }
    if (competencyKey !== null && level !== null) review.levels.push({ competencyKey, level })
    reviews.set(id, review)
  }
  return [...reviews.values()]
}

/**
 * The current levels as of the end of that day, with what they rest on; for others, those of a review that is being
 * prepared as they were when it was opened. One statement.
 */
export async function levelFacts(
  client: Db,
  { ownerId, timeZone, asOf }: Of,
  reader: 'owner' | 'others',
): Promise<Record<string, LevelFact>> {
  const upTo = lastInstantOf(asOf, timeZone)
  const records =
    reader === 'owner'
      ? await newestLevels(client, ownerId, { asOf: upTo })
      : await newestLevelRowsForOthers(client, ownerId, upTo)
  const dayOf = (instant: Date) => calendarDay(instant, timeZone)
  const own = byCompetency(records.filter(({ reviewId }) => reviewId === null))
  return Object.fromEntries(
    Object.entries(currentLevels(records)).map(([key, { level }]): [string, LevelFact] => {
      const newest = (own.get(key) ?? []).reduce<Date | null>(
        (latest, { at }) => (latest === null || at > latest ? at : latest),
        null,
      )
      return [key, { level, selfOn: newest && dayOf(newest), agreed: agreementOf(records, key, dayOf) }]
    }),
  )
}
