import type { Adapter, AdapterAccount, AdapterSession, AdapterUser } from 'next-auth/adapters'
import { now } from '../clock'
import { searchKey } from '../db/text-search'
import { read, transaction } from '../db/transaction'
import { env } from '../env'
import { shortText } from '../fields'
import { newId } from '../ids'
import { createSession, endSessionOf, findSession } from './sessions'

/** A name as our own form would have it, but for its length: it is cut, for nobody is there to be asked. */
const personName = shortText('The name', 10_000).catch('')

type PersonRow = { id: string; name: string; email: string }

/** What next-auth calls a user, from a person's row. Addresses are not verified by us, so never said to be. */
function asUser(person: PersonRow): AdapterUser {
  return { id: person.id, name: person.name, email: person.email, emailVerified: null }
}

/** Who vouches: a provider's settings may later point to somebody else, who must not inherit the accounts. */
function issuerOf(provider: string): string {
  const configured = env().providers.find(({ id }) => id === provider)
  if (!configured) throw new Error(`The identity provider ${provider} is not configured.`)
  return configured.issuer
}

/**
 * Ties next-auth to our own accounts and sessions. It serves sign-in through identity providers; accounts are
 * found by issuer and subject alone. The address matters only to refuse a second account with a known one.
 */
export function adapter(from: { userAgent: string }): Adapter {
  return {
    async getUser(id) {
      const person = await read((db) => db.person.findUnique({ where: { id } }))
      return person && asUser(person)
    },
    async getUserByAccount({ provider, providerAccountId }) {
      const identity = await read((db) =>
        db.identity.findUnique({
          where: { issuer_subject: { issuer: issuerOf(provider), subject: providerAccountId } },
          include: { person: true },
        }),
      )
      return identity && asUser(identity.person)
    },
    async getUserByEmail(email) {
      const person = await read((db) =>
        db.person.findUnique({ where: { emailKey: email.trim().toLowerCase() } }),
      )
      return person && asUser(person)
    },
    async createUser(user: Omit<AdapterUser, 'id'>) {
      return asUser(
        await transaction(async (tx) => {
          const isFirst = (await tx.person.findFirst({ select: { id: true } })) === null
          // asked before, but somebody may have been first in between
          if (!isFirst && env().signUp === 'closed')
            throw new Error('This installation is closed for new accounts.')
          const name =
            personName
              .parse(user.name ?? '')
              .slice(0, 100)
              .trim() || user.email
          return tx.person.create({
            data: {
              id: newId(),
              email: user.email,
              emailKey: user.email.trim().toLowerCase(),
              ...{ name, searchKey: searchKey(name) },
              passwordHash: null,
              timeZone: 'UTC',
              isOperator: isFirst,
              operatorKey: isFirst ? 'operator' : null,
              createdAt: now(),
            },
          })
        }),
      )
    },
    async updateUser(user) {
      const person = await read((db) => db.person.findUniqueOrThrow({ where: { id: user.id } }))
      return asUser(person)
    },
    async linkAccount(account: AdapterAccount) {
      await transaction((tx) =>
        tx.identity.create({
          data: {
            id: newId(),
            personId: account.userId,
            provider: account.provider,
            issuer: issuerOf(account.provider),
            subject: account.providerAccountId,
            createdAt: now(),
          },
        }),
      )
    },
    async createSession({ sessionToken, userId, expires }) {
      await transaction((tx) => createSession(tx, userId, from.userAgent, sessionToken))
      return { sessionToken, userId, expires } satisfies AdapterSession
    },
    async getSessionAndUser(sessionToken) {
      const found = await findSession(sessionToken)
      if (!found) return null
      const { person, expiresAt } = found
      return { session: { sessionToken, userId: person.id, expires: expiresAt }, user: asUser(person) }
    },
    // its own way of pushing out the end is not used: `findSession` does it
    async updateSession() {
      return null
    },
    async deleteSession(sessionToken) {
      await transaction((tx) => endSessionOf(tx, sessionToken))
    },
  }
}
