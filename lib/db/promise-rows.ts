import type { Db } from './client'

// SQLite keeps instants as text and whole numbers as bigint
type Instant = Date | string

/** A promise with who the two are, one row for each day that it was due on. */
export type PromiseRow = {
  id: string
  pairKey: string
  reviewId: string | null
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  otherId: string | null
  otherName: string | null
  otherTimeZone: string | null
  guestName: string | null
  madeBy: string
  what: string
  dueOn: string
  state: string
  dropReason: string
  closedAt: Instant | null
  closedOn: string | null
  closedBy: string | null
  createdAt: Instant
  version: number | bigint
  dateDueOn: string
  dateSetAt: Instant
  dateSetBy: string
  milestoneId: string | null
  goalId: string | null
  completedOn: string | null
}

/** A part of a statement with its values. */
type Part = { strings: readonly string[]; values: readonly unknown[] }

const part = (strings: TemplateStringsArray, ...values: unknown[]): Part => ({ strings, values })

function ask<Row>(client: Db, before: string, { strings, values }: Part, after: string): Promise<Row[]> {
  const last = strings.length - 1
  const texts = strings.map((text, at) => `${at === 0 ? before : ''}${text}${at === last ? after : ''}`)
  return client.$queryRaw<Row[]>(Object.assign(texts, { raw: texts }), ...values)
}

/** Prisma would need six statements for what this joins. */
function promiseRows(client: Db, chosen: Part): Promise<PromiseRow[]> {
  return ask(
    client,
    `SELECT p."id", p."pairKey", p."reviewId", p."ownerId", o."name" AS "ownerName",
      o."timeZone" AS "ownerTimeZone", p."otherId", t."name" AS "otherName", t."timeZone" AS "otherTimeZone",
      r."guestName", p."madeBy", p."what", p."dueOn", p."state", p."dropReason", p."closedAt", p."closedOn",
      p."closedBy", p."createdAt", p."version", d."dueOn" AS "dateDueOn", d."setAt" AS "dateSetAt",
      d."setBy" AS "dateSetBy", m."id" AS "milestoneId", m."goalId", m."completedOn"
    FROM (SELECT * FROM "ReviewPromise" WHERE `,
    chosen,
    `) AS p
    JOIN "Person" o ON o."id" = p."ownerId"
    LEFT JOIN "Person" t ON t."id" = p."otherId"
    LEFT JOIN "Review" r ON r."id" = p."reviewId"
    LEFT JOIN "Milestone" m ON m."id" = p."milestoneId"
    JOIN "PromiseDate" d ON d."promiseId" = p."id"
    ORDER BY p."createdAt", p."id", d."setAt", d."id"`,
  )
}

/** The open promises of two people, in the order in which they were made. One statement. */
export function openRowsOfTwo(client: Db, pairKey: string): Promise<PromiseRow[]> {
  return promiseRows(client, part`"pairKey" = ${pairKey} AND "state" = 'open'`)
}

/** Those that a review stands for: open, made in it, or closed since an instant. One statement. */
export function rowsOfReview(
  client: Db,
  { id, pairKey }: { id: string; pairKey: string },
  since: Date,
): Promise<PromiseRow[]> {
  return promiseRows(
    client,
    part`"pairKey" = ${pairKey} AND ("state" = 'open' OR "reviewId" = ${id} OR "closedAt" >= ${since})`,
  )
}

/** The open promises of a person with everybody, those due first; at most `take`. One statement. */
export function openRowsOf(client: Db, personId: string, take: number): Promise<PromiseRow[]> {
  return promiseRows(
    client,
    part`("ownerId" = ${personId} OR "otherId" = ${personId}) AND "state" = 'open'
      ORDER BY "dueOn", "id" LIMIT ${take}`,
  )
}

/** The closed ones, those closed last before one of them or of all; at most `take`. One statement. */
export function closedRowsOf(
  client: Db,
  personId: string,
  take: number,
  before: string | null,
): Promise<PromiseRow[]> {
  const mine = part`("ownerId" = ${personId} OR "otherId" = ${personId}) AND "state" <> 'open'`
  const earlier = part` AND EXISTS (
      SELECT 1 FROM "ReviewPromise" b WHERE b."id" = ${before} AND (
        "ReviewPromise"."closedAt" < b."closedAt"
        OR ("ReviewPromise"."closedAt" = b."closedAt" AND "ReviewPromise"."id" < b."id")))`
  const first = part` ORDER BY "closedAt" DESC, "id" DESC LIMIT ${take}`
  return promiseRows(client, before === null ? both(mine, first) : both(both(mine, earlier), first))
}

/** One promise of a person. One statement. */
export function rowsOfPromise(client: Db, personId: string, id: string): Promise<PromiseRow[]> {
  return promiseRows(client, part`"id" = ${id} AND ("ownerId" = ${personId} OR "otherId" = ${personId})`)
}

export type PromiseCountRow = {
  pairKey: string
  ownerId: string
  madeBy: string
  state: string
  dueOn: string
  count: number | bigint
}

/** How many promises there are between people, by who made them and their state; open ones by the day too. One statement. */
export function promiseCounts(client: Db, pairKeys: readonly string[]): Promise<PromiseCountRow[]> {
  return ask(
    client,
    `SELECT "pairKey", "ownerId", "madeBy", "state", "dueOn", COUNT(*) AS "count" FROM (
      SELECT "pairKey", "ownerId", "madeBy", "state", CASE WHEN "state" = 'open' THEN "dueOn" ELSE '' END AS "dueOn"
      FROM "ReviewPromise" WHERE "pairKey" IN (`,
    { strings: ['', ...pairKeys.map((_, at) => (at === pairKeys.length - 1 ? '' : ', '))], values: pairKeys },
    `)) AS p GROUP BY "pairKey", "ownerId", "madeBy", "state", "dueOn"`,
  )
}

function both(one: Part, other: Part): Part {
  const [first = '', ...rest] = other.strings
  const strings = [...one.strings.slice(0, -1), `${one.strings.at(-1)}${first}`, ...rest]
  return { strings, values: [...one.values, ...other.values] }
}
