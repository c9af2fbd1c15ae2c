import type { Db } from './client'

// SQLite keeps instants as text, truths as numbers, and its whole numbers come as bigint
type Instant = Date | string
type Whole = number | bigint
type Truth = boolean | Whole

/**
 * What a brief is measured by: the plan, and when the two last signed a review of that owner's (null: never); once for
 * each promise of the two that is still open, and once with nulls where there is none.
 */
export type BriefTermsRow = {
  startsOn: string
  roleKey: string | null
  frameworkVersionId: string
  signedAt: Date | null
  /** null: there is none */
  promise: OpenPromiseRow | null
}

type OpenPromiseRow = {
  id: string
  /** whose plan it is about, and the other; null: somebody whose account was deleted */
  ownerId: string
  otherId: string | null
  madeBy: string
  what: string
  dueOn: string
  createdAt: Date
  /** how many days it was due on in turn, the one that stands included */
  dates: number
}

type Nullable<Row> = { [Name in keyof Row]: Row[Name] | null }

/**
 * The terms of a review's brief with the open promises, those due first before the others; nothing where the plan is
 * not the owner's. One statement: a page that shows a brief has none to spare.
 */
export async function briefTermsRows(
  client: Db,
  {
    reviewId,
    ownerId,
    planId,
    pairKey,
  }: { reviewId: string; ownerId: string; planId: string; pairKey: string },
): Promise<BriefTermsRow[]> {
  const rows = await client.$queryRaw<
    (Omit<BriefTermsRow, 'signedAt' | 'promise'> & { signedAt: Instant | null } & Nullable<
        Omit<OpenPromiseRow, 'createdAt' | 'dates'>
      > & { createdAt: Instant | null; dates: Whole })[]
  >`
    SELECT p."startsOn", p."roleKey", p."frameworkVersionId", (
        SELECT r."signedAt" FROM "Review" r
        WHERE r."pairKey" = ${pairKey} AND r."state" = 'signed' AND r."signedAt" IS NOT NULL
          AND r."ownerId" = ${ownerId} AND r."id" <> ${reviewId}
        ORDER BY r."signedAt" DESC LIMIT 1
      ) AS "signedAt",
      o."id", o."ownerId", o."otherId", o."madeBy", o."what", o."dueOn", o."createdAt",
      (SELECT COUNT(*) FROM "PromiseDate" d WHERE d."promiseId" = o."id") AS "dates"
    FROM "Plan" p LEFT JOIN "ReviewPromise" o ON o."pairKey" = ${pairKey} AND o."state" = 'open'
    WHERE p."id" = ${planId} AND p."ownerId" = ${ownerId}
    ORDER BY o."dueOn", o."id"`
  return rows.map(({ startsOn, roleKey, frameworkVersionId, signedAt, createdAt, dates, ...promise }) => ({
    ...{ startsOn, roleKey, frameworkVersionId },
    signedAt: signedAt === null ? null : new Date(signedAt),
    promise:
      promise.id === null || createdAt === null
        ? null
        : { ...(promise as OpenPromiseRow), createdAt: new Date(createdAt), dates: Number(dates) },
  }))
}

/** A goal once for each of its milestones (at least once, with nulls) and once for each of its competencies. */
export type BriefGoalRow = {
  id: string
  title: string
  dueOn: string
  state: string
  closedOn: string | null
  dropReason: string | null
  dueMoves: number
  createdAt: Date
  milestoneId: string | null
  milestoneTitle: string | null
  milestoneDueOn: string | null
  completedOn: string | null
  competencyKey: string | null
}

/**
 * The goals of an owner's plan that are open or were closed from a day on, with their milestones and competencies,
 * those due first before the others. One statement, which walks the indexes of the plan's states.
 */
export async function briefGoalRows(
  client: Db,
  { ownerId, planId, from }: { ownerId: string; planId: string; from: string },
): Promise<BriefGoalRow[]> {
  const rows = await client.$queryRaw<
    (Omit<BriefGoalRow, 'dueMoves' | 'createdAt'> & { dueMoves: Whole; createdAt: Instant })[]
  >`
    SELECT g."id", g."title", g."dueOn", g."state", g."closedOn", g."dropReason", g."dueMoves", g."createdAt",
      m."id" AS "milestoneId", m."title" AS "milestoneTitle", m."dueOn" AS "milestoneDueOn", m."completedOn",
      NULL AS "competencyKey"
    FROM (
      SELECT * FROM "Goal" WHERE "planId" = ${planId} AND "state" = 'open'
      UNION ALL
      SELECT * FROM "Goal" WHERE "planId" = ${planId} AND "state" = 'achieved' AND "closedOn" >= ${from}
      UNION ALL
      SELECT * FROM "Goal" WHERE "planId" = ${planId} AND "state" = 'dropped' AND "closedOn" >= ${from}
    ) g LEFT JOIN "Milestone" m ON m."goalId" = g."id"
    WHERE g."ownerId" = ${ownerId}
    UNION ALL
    SELECT g."id", g."title", g."dueOn", g."state", g."closedOn", g."dropReason", g."dueMoves", g."createdAt",
      NULL, NULL, NULL, NULL, c."competencyKey"
    FROM (
      SELECT * FROM "Goal" WHERE "planId" = ${planId} AND "state" = 'open'
      UNION ALL
      SELECT * FROM "Goal" WHERE "planId" = ${planId} AND "state" = 'achieved' AND "closedOn" >= ${from}
      UNION ALL
      SELECT * FROM "Goal" WHERE "planId" = ${planId} AND "state" = 'dropped' AND "closedOn" >= ${from}
    ) g JOIN "GoalCompetency" c ON c."goalId" = g."id"
    WHERE g."ownerId" = ${ownerId}
    ORDER BY 3, 1, 11, 9, 13`
  return rows.map((row) => ({ ...row, dueMoves: Number(row.dueMoves), createdAt: new Date(row.createdAt) }))
}

/** A done entry that is not in the bin, once for each of its competencies, and once with null where it has none. */
export type BriefEntryRow = {
  id: string
  kind: string
  title: string
  date: string
  minutes: number | null
  isPrivate: boolean
  expiresOn: string | null
  competencyKey: string | null
}

export type BriefEntriesAsked = {
  ownerId: string
  /** the days whose entries are read, both included */
  from: string
  to: string
  /** certificates from before whose last day lies between `from` and this day are read too */
  expiresBy: string
  /** those marked private too: for the owner alone */
  privately: boolean
}

/**
 * What an owner has done within some days, and the certificates from before that run out, the oldest first. `shownFrom`
 * is the first day of the journal that may be read. One statement; each half walks an index from a day to a day: the
 * second that of last days, which is why its other columns stand in expressions, or SQLite walks ten years by date.
 */
export async function briefEntryRows(
  client: Db,
  { ownerId, from, to, expiresBy, privately, shownFrom }: BriefEntriesAsked & { shownFrom: string },
): Promise<BriefEntryRow[]> {
  // a switch as a text: the two databases write truths differently
  const privateToo = privately ? 'yes' : 'no'
  const first = from > shownFrom ? from : shownFrom
  const rows = await client.$queryRaw<
    (Omit<BriefEntryRow, 'minutes' | 'isPrivate'> & { minutes: Whole | null; isPrivate: Truth })[]
  >`
    SELECT e."id", e."kind", e."title", e."date", e."minutes", e."isPrivate", e."expiresOn", c."competencyKey"
    FROM "JournalEntry" e LEFT JOIN "EntryCompetency" c ON c."entryId" = e."id"
    WHERE e."ownerId" = ${ownerId} AND e."deletedAt" IS NULL AND e."date" >= ${first} AND e."date" <= ${to}
      AND e."state" = 'done' AND (${privateToo} = 'yes' OR e."isPrivate" = ${false})
    UNION ALL
    SELECT e."id", e."kind", e."title", e."date", e."minutes", e."isPrivate", e."expiresOn", NULL
    FROM "JournalEntry" e
    WHERE e."ownerId" = ${ownerId} AND e."expiresOn" >= ${from} AND e."expiresOn" <= ${expiresBy}
      AND COALESCE(e."deletedAt", NULL) IS NULL AND e."kind" = 'certification' AND e."state" = 'done'
      AND e."date" || '' >= ${shownFrom} AND e."date" || '' < ${first}
      AND (${privateToo} = 'yes' OR e."isPrivate" = ${false})
    ORDER BY 4, 1, 8`
  return rows.map(({ minutes, isPrivate, ...row }) => ({
    ...row,
    minutes: minutes === null ? null : Number(minutes),
    isPrivate: Boolean(isPrivate),
  }))
}
