import { type Sql, sqltag as sql } from '@prisma/client/runtime/client'
import type { Db } from './client'
import { containsWords } from './text-search'

/** Somebody whom a person mentors, with what of it needs that person. */
export type MenteeRow = {
  mentorshipId: string
  ownerId: string
  name: string
  kind: string
  /** so many weeks are agreed on, and the last review was longer ago; null: not so */
  rhythmPassed: number | null
  /** nothing was logged for a while */
  isSilent: boolean
  /** how many promises of the two are past their day, and pieces of evidence wait for a word of the mentor's */
  promises: number
  evidence: number
  /** the review that is due first; null: none */
  review: { id: string; state: string; scheduledAt: Date; isSubmitted: boolean } | null
}

/** How much somebody is needed for each thing: each outweighs all that come after it. */
const needs = { review: 16, promise: 8, rhythm: 4, evidence: 2, silence: 1 } as const

/** Up to when and since when something counts: see lib/reviews/rules/attention. */
export type AttentionLimits = {
  /** the reader's calendar day */
  today: string
  /** a day: after it nothing was logged */
  quietSince: string
  /** before it a review is due */
  soon: Date
  /** by the weeks of a rhythm: the last review was longer ago */
  lastReview: Record<2 | 4 | 6 | 13, Date>
}

type Page = { words: string; take: number; skip: number }

type Row = {
  mentorshipId: string
  ownerId: string
  name: string
  kind: string
  // SQLite keeps whole numbers as bigint, instants as text
  rhythm: number | bigint
  silence: number | bigint
  rhythmWeeks: number | bigint | null
  promises: number | bigint
  evidence: number | bigint
  reviewId: string | null
  reviewState: string | null
  scheduledAt: Date | string | null
  otherSubmittedAt: Date | string | null
}

/** Names have few words; more are looked for no longer. */
function patternsOf(words: string): [string, string, string, string] {
  const [first = '%', second = '%', third = '%', fourth = '%'] = containsWords(words).AND.map(
    ({ searchKey }) => `%${searchKey.contains}%`,
  )
  return [first, second, third, fourth]
}

type Limits = AttentionLimits & { personId: string }

/** A review of the mentor's that is due, and not one that only the owner can go on with. */
const reviewIsDue = ({ soon }: Limits) => sql`r."state" IN ('scheduled', 'preparing', 'revealed')
  AND (r."scheduledAt" < ${soon} OR (r."state" = 'preparing' AND r."otherSubmittedAt" IS NULL))
  AND r."otherSignedAt" IS NULL`

const withReviewDue = (limits: Limits) => sql`
  SELECT r."ownerId" FROM "Review" r WHERE r."otherId" = ${limits.personId} AND ${reviewIsDue(limits)}`

const withPromiseDue = ({ personId, today }: Limits) => sql`
  SELECT r."ownerId" FROM "ReviewPromise" r
  WHERE r."otherId" = ${personId} AND r."state" = 'open' AND r."dueOn" < ${today}
  UNION ALL
  SELECT r."otherId" FROM "ReviewPromise" r
  WHERE r."ownerId" = ${personId} AND r."otherId" IS NOT NULL AND r."state" = 'open' AND r."dueOn" < ${today}`

/** `m` is the mentorship: its alias in the statement. */
const rhythmIsPassed = (m: Sql, { personId, lastReview }: Limits) => sql`CASE
  WHEN ${m}."rhythmWeeks" IS NULL THEN 0
  WHEN ${m}."ownerId" IN (
    SELECT r."ownerId" FROM "Review" r
    WHERE r."otherId" = ${personId} AND r."state" IN ('scheduled', 'preparing', 'revealed')
  ) THEN 0
  WHEN NOT (
    (${m}."rhythmWeeks" = 2 AND ${m}."since" < ${lastReview[2]})
    OR (${m}."rhythmWeeks" = 4 AND ${m}."since" < ${lastReview[4]})
    OR (${m}."rhythmWeeks" = 6 AND ${m}."since" < ${lastReview[6]})
    OR (${m}."rhythmWeeks" = 13 AND ${m}."since" < ${lastReview[13]})
  ) THEN 0
  WHEN EXISTS (
    SELECT 1 FROM "Review" r
    WHERE r."ownerId" = ${m}."ownerId" AND r."state" = 'signed'
      AND r."scheduledAt" >= ${lastReview[13]} AND COALESCE(r."otherId", '') = ${personId} AND (
        (${m}."rhythmWeeks" = 2 AND r."scheduledAt" >= ${lastReview[2]})
        OR (${m}."rhythmWeeks" = 4 AND r."scheduledAt" >= ${lastReview[4]})
        OR (${m}."rhythmWeeks" = 6 AND r."scheduledAt" >= ${lastReview[6]})
        OR ${m}."rhythmWeeks" = 13
      )
  ) THEN 0
  ELSE ${needs.rhythm}
END`

const evidenceThatWaits = (m: Sql, { personId }: Limits) => sql`
  FROM "Evidence" e JOIN "JournalEntry" j ON j."id" = e."entryId"
  WHERE e."ownerId" = ${m}."ownerId" AND e."withdrawnAt" IS NULL AND j."deletedAt" IS NULL
    AND j."isPrivate" = FALSE AND (${m}."journalFrom" IS NULL OR j."date" >= ${m}."journalFrom")
    AND NOT EXISTS (SELECT 1 FROM "Endorsement" n WHERE n."evidenceId" = e."id" AND n."endorserId" = ${personId})`

const isSilent = (m: Sql, { quietSince, today }: Limits) => sql`CASE
  WHEN NOT ${m}."seesJournal" OR ${m}."journalFrom" > ${quietSince} THEN 0
  WHEN EXISTS (
    SELECT 1 FROM "JournalEntry" j
    WHERE j."ownerId" = ${m}."ownerId" AND j."isPrivate" = FALSE AND j."deletedAt" IS NULL
      AND j."date" > ${quietSince} AND j."date" <= ${today}
  ) THEN 0 ELSE ${needs.silence}
END`

/**
 * A page of the people whom a person mentors, those who need it most first, then by name. One statement. Who has a
 * review or a promise due is read from the mentor's own, however many people there are; whether anything else waits is
 * worked out only where those do not fill the page. Entries marked private, in the bin, or before the first day that
 * is shown count for nothing in it. Where COALESCE stands around the other one, SQLite is kept from walking through
 * everything that the mentor has with anybody.
 */
export async function menteeRows(
  client: Db,
  personId: string,
  attention: AttentionLimits,
  { words, take, skip }: Page,
): Promise<MenteeRow[]> {
  const [first, second, third, fourth] = patternsOf(words)
  const isNarrowed = words === '' ? 0 : 1
  const limits = { ...attention, personId }
  const [m, q] = [sql`m`, sql`q`]
  const rows = await client.$queryRaw<Row[]>`
    SELECT q."mentorshipId", q."ownerId", q."name", q."kind", q."rhythmWeeks",
      v."id" AS "reviewId", v."state" AS "reviewState", v."scheduledAt", v."otherSubmittedAt",
      (SELECT COUNT(*) FROM "ReviewPromise" r
        WHERE r."ownerId" IN (q."ownerId", ${personId}) AND COALESCE(r."otherId", '') IN (q."ownerId", ${personId})
          AND r."state" = 'open' AND r."dueOn" < ${limits.today}) AS "promises",
      ${rhythmIsPassed(q, limits)} AS "rhythm",
      CASE WHEN q."seesJournal" THEN (SELECT COUNT(*) ${evidenceThatWaits(q, limits)}) ELSE 0 END AS "evidence",
      ${isSilent(q, limits)} AS "silence"
    FROM (
      SELECT m."id" AS "mentorshipId", m."ownerId", p."name", p."searchKey", m."kind", m."seesJournal",
        m."journalFrom", m."rhythmWeeks", m."since",
        CASE WHEN m."ownerId" IN (${withReviewDue(limits)}) THEN ${needs.review} ELSE 0 END
        + CASE WHEN m."ownerId" IN (${withPromiseDue(limits)}) THEN ${needs.promise} ELSE 0 END
        + CASE
          WHEN ${isNarrowed} = 0 AND ${skip + take} <= (
            SELECT COUNT(*) FROM "Mentorship" u
            WHERE u."counterpartId" = ${personId} AND u."endedAt" IS NULL
              AND (u."ownerId" IN (${withReviewDue(limits)}) OR u."ownerId" IN (${withPromiseDue(limits)}))
          ) THEN 0
          WHEN m."ownerId" IN (${withReviewDue(limits)}) OR m."ownerId" IN (${withPromiseDue(limits)}) THEN 0
          ELSE ${rhythmIsPassed(m, limits)}
            + CASE
              WHEN NOT m."seesJournal" THEN 0
              WHEN EXISTS (SELECT 1 ${evidenceThatWaits(m, limits)}) THEN ${needs.evidence} ELSE 0
            END
            + ${isSilent(m, limits)}
        END AS "needs"
      FROM "Mentorship" m JOIN "Person" p ON p."id" = m."ownerId"
      WHERE m."counterpartId" = ${personId} AND m."endedAt" IS NULL AND (${isNarrowed} = 0 OR (
        p."searchKey" LIKE ${first} AND p."searchKey" LIKE ${second}
        AND p."searchKey" LIKE ${third} AND p."searchKey" LIKE ${fourth}
      ))
      ORDER BY "needs" DESC, p."searchKey", m."ownerId"
      LIMIT ${take} OFFSET ${skip}
    ) q
    LEFT JOIN "Review" v ON v."id" = (
      SELECT r."id" FROM "Review" r
      WHERE COALESCE(r."otherId", '') = ${personId} AND r."ownerId" = q."ownerId" AND ${reviewIsDue(limits)}
      ORDER BY r."scheduledAt", r."id" LIMIT 1
    )
    ORDER BY q."needs" DESC, q."searchKey", q."ownerId"`
  return rows.map((row) => ({
    mentorshipId: row.mentorshipId,
    ownerId: row.ownerId,
    name: row.name,
    kind: row.kind,
    rhythmPassed: Number(row.rhythm) === 0 || row.rhythmWeeks === null ? null : Number(row.rhythmWeeks),
    isSilent: Number(row.silence) > 0,
    promises: Number(row.promises),
    evidence: Number(row.evidence),
    review:
      row.reviewId === null || row.scheduledAt === null
        ? null
        : {
            id: row.reviewId,
            state: row.reviewState ?? '',
            scheduledAt: new Date(row.scheduledAt),
            isSubmitted: row.otherSubmittedAt !== null,
          },
  }))
}

/** How many people a person mentors whose names have all of some words. One statement. */
export async function countMentees(client: Db, personId: string, words: string): Promise<number> {
  return client.mentorship.count({
    where: {
      counterpartId: personId,
      endedAt: null,
      ...(words !== '' && { owner: containsWords(words) }),
    },
  })
}
