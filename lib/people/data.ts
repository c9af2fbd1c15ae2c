import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { giveUpArriving, loosenFiles } from '@/lib/db/loose-file-rows'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { emailKey, type TokenKind, tokenLifetime } from './rules'

const summary = {
  id: true,
  name: true,
  email: true,
  timeZone: true,
  isOperator: true,
  pageKeys: true,
  mailsReviews: true,
  mailsPromises: true,
  mailsDigest: true,
  version: true,
} as const

/** The account of an address, with its password's hash. */
export function findByEmail(db: Db | Tx, email: string) {
  return db.person.findUnique({
    where: { emailKey: emailKey(email) },
    select: { ...summary, passwordHash: true },
  })
}

/** One account, with its password's hash. */
export function findPerson(db: Db | Tx, id: string) {
  return db.person.findUnique({ where: { id }, select: { ...summary, passwordHash: true } })
}

/** One account with the identity providers that it is tied to. */
export function findAccount(db: Db, id: string) {
  return db.person.findUnique({
    where: { id },
    select: {
      ...summary,
      passwordHash: true,
      identities: { select: { id: true, provider: true, issuer: true }, orderBy: { createdAt: 'asc' } },
    },
  })
}

/** Whether anybody has an account yet. */
export async function isAnybodyThere(db: Db | Tx): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null
}

export type NewPerson = {
  name: string
  email: string
  timeZone: string
  passwordHash: string | null
  isOperator: boolean
}

/** Makes an account. Two first accounts at once collide on `operatorKey`, two with one address on `emailKey`. */
export function insertPerson(tx: Tx, person: NewPerson) {
  return tx.person.create({
    data: {
      ...person,
      id: newId(),
      emailKey: emailKey(person.email),
      searchKey: searchKey(person.name),
      operatorKey: person.isOperator ? 'operator' : null,
      createdAt: now(),
    },
    select: summary,
  })
}

type Change = {
  name?: string
  timeZone?: string
  pageKeys?: boolean
  mailsReviews?: boolean
  mailsPromises?: boolean
  mailsDigest?: boolean
  email?: string
  emailKey?: string
  passwordHash?: string
}

/** Changes an account that still has this version; says whether it had. */
export async function updatePerson(tx: Tx, id: string, version: number, change: Change): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id, version },
    data: {
      ...change,
      ...(change.name !== undefined && { searchKey: searchKey(change.name) }),
      version: { increment: 1 },
    },
  })
  return count > 0
}

/** Remembers where the first plan's path goes on. Not an edit of the account: its version stays. */
export async function keepStep(tx: Tx, id: string, welcomeStep: string): Promise<void> {
  await tx.person.updateMany({ where: { id }, data: { welcomeStep } })
}

/** Removes an account with everything that belongs to it; gives the keys of its files' bytes, to be removed. */
export async function deletePerson(tx: Tx, id: string): Promise<string[]> {
  const loose = [...(await loosenFiles(tx, { ownerId: id })), ...(await giveUpArriving(tx, id))]
  await tx.activityEvent.deleteMany({ where: { ownerId: id } })
  // what somebody has not submitted is nobody else's
  await tx.reviewRating.deleteMany({
    where: { side: 'other', review: { otherId: id, otherSubmittedAt: null } },
  })
  const invited = await tx.invitation.findMany({
    where: { ownerId: id },
    select: { id: true, browserHash: true },
  })
  const opened = invited.flatMap(({ browserHash }) => browserHash ?? [])
  await tx.accountToken.deleteMany({ where: { tokenHash: { in: opened } } })
  await tx.outgoingMail.deleteMany({
    where: { personId: null, subjectId: { in: invited.map((each) => each.id) } },
  })
  await tx.person.delete({ where: { id } })
  return loose
}

/** What belongs to a person, counted. */
export async function countBelongings(db: Db, ownerId: string) {
  const row = await db.person.findUniqueOrThrow({
    where: { id: ownerId },
    select: { _count: { select: { plans: true, goals: true, skills: true, ratings: true, entries: true } } },
  })
  return row._count
}

/** Stores a link handed out for an account by the hash of its token; good for as long as its kind, unless told otherwise. */
export async function insertToken(
  tx: Tx,
  kind: TokenKind,
  hash: string,
  personId: string | null,
  expiresAt?: Date,
): Promise<void> {
  const at = now()
  await tx.accountToken.deleteMany({ where: { expiresAt: { lt: at } } })
  await tx.accountToken.create({
    data: {
      id: newId(),
      kind,
      tokenHash: hash,
      personId,
      createdAt: at,
      expiresAt: expiresAt ?? new Date(at.getTime() + tokenLifetime[kind]),
    },
  })
}

/** A handed-out link by its hash. */
export function findToken(db: Db | Tx, kind: TokenKind, hash: string) {
  return db.accountToken.findUnique({
    where: { tokenHash: hash, kind },
    select: { id: true, personId: true, expiresAt: true, usedAt: true },
  })
}

/** Marks a link as used; says whether this call was the one that did. */
export async function spendToken(tx: Tx, id: string): Promise<boolean> {
  const at = now()
  const { count } = await tx.accountToken.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  return count > 0
}

/** Forgets a handed-out link. */
export async function removeToken(tx: Tx, hash: string): Promise<void> {
  await tx.accountToken.deleteMany({ where: { tokenHash: hash } })
}

/** Makes every open link of a kind useless for a person. */
export async function revokeTokens(tx: Tx, kind: TokenKind, personId: string): Promise<void> {
  await tx.accountToken.updateMany({ where: { kind, personId, usedAt: null }, data: { usedAt: now() } })
}
