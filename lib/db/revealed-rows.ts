import type { Db } from './client'

/** A competency of a review with what both sides said of it. */
export type RevealedRow = {
  competencyKey: string
  outcome: string | null
  level: number | null
  why: string
  proposedBy: string | null
  confirmedAt: Date | string | null
  version: number
  owner: RevealedRating | null
  other: RevealedRating | null
}

type RevealedRating = { level: number | null; confidence: string; sentence: string }

// SQLite gives whole numbers as it likes
type Whole = number | bigint

type Row = Omit<RevealedRow, 'level' | 'version' | 'owner' | 'other'> & {
  level: Whole | null
  version: Whole
} & {
  [Part in 'Level' as `${'owner' | 'other'}${Part}`]: Whole | null
} & { [Part in 'Confidence' | 'Sentence' as `${'owner' | 'other'}${Part}`]: string | null }

const whole = (value: Whole | null) => (value === null ? null : Number(value))

/**
 * The competencies of a review with both sides' ratings, in their order; none before the reveal, whoever asks. One
 * statement, where Prisma would need two.
 */
export async function revealedRows(client: Db, reviewId: string): Promise<RevealedRow[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT c."competencyKey", c."outcome", c."level", c."why", c."proposedBy", c."confirmedAt", c."version",
      o."level" AS "ownerLevel", o."confidence" AS "ownerConfidence", o."sentence" AS "ownerSentence",
      t."level" AS "otherLevel", t."confidence" AS "otherConfidence", t."sentence" AS "otherSentence"
    FROM "ReviewCompetency" c
    JOIN "Review" r ON r."id" = c."reviewId" AND r."state" IN ('revealed', 'signed')
    LEFT JOIN "ReviewRating" o
      ON o."reviewId" = c."reviewId" AND o."competencyKey" = c."competencyKey" AND o."side" = 'owner'
    LEFT JOIN "ReviewRating" t
      ON t."reviewId" = c."reviewId" AND t."competencyKey" = c."competencyKey" AND t."side" = 'other'
    WHERE c."reviewId" = ${reviewId}
    ORDER BY c."position"`
  return rows.map((row) => ({
    competencyKey: row.competencyKey,
    outcome: row.outcome,
    level: whole(row.level),
    why: row.why,
    proposedBy: row.proposedBy,
    confirmedAt: row.confirmedAt,
    version: Number(row.version),
    owner: ratingOf(row.ownerLevel, row.ownerConfidence, row.ownerSentence),
    other: ratingOf(row.otherLevel, row.otherConfidence, row.otherSentence),
  }))
}

function ratingOf(level: Whole | null, confidence: string | null, sentence: string | null) {
  return confidence === null ? null : { level: whole(level), confidence, sentence: sentence ?? '' }
}

/** What the two of a review write, what a guest says, and the role of its plan. */
export type TalkRow = {
  roleKey: string | null
  sharedNotes: string
  notesVersion: number
  guestComment: string
}

/** What is said in a review beside its ratings. One statement, where Prisma would need two. */
export async function talkRow(client: Db, reviewId: string): Promise<TalkRow | null> {
  const [row] = await client.$queryRaw<(Omit<TalkRow, 'notesVersion'> & { notesVersion: Whole })[]>`
    SELECT p."roleKey", r."sharedNotes", r."notesVersion", r."guestComment"
    FROM "Review" r
    JOIN "Plan" p ON p."id" = r."planId"
    WHERE r."id" = ${reviewId}`
  return row ? { ...row, notesVersion: Number(row.notesVersion) } : null
}
