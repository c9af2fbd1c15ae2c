import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { sessionsOf } from '@/lib/auth/sessions'
import { tokenHash } from '@/lib/auth/token'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { found, Refusal } from '@/lib/errors'
import { countBelongings, findAccount, findToken, isAnybodyThere } from './data'
import { browserInWords, isTokenUsable, maySignUp, type TokenKind } from './rules'
import type { Account, Belongings } from './types'

/** One's own account with its sessions. */
export async function ownAccount(actor: Actor): Promise<Account> {
  const { personId, sessionId, timeZone } = signedIn(actor)
  authorise(actor, 'account.read', { ownerId: personId })
  const [person, sessions] = await read((db) =>
    Promise.all([findAccount(db, personId), sessionsOf(db, personId)]),
  )
  const { passwordHash, identities, ...account } = found(person)
  const { providers } = env()
  return {
    ...account,
    // a button may have led to another issuer once: what was connected there is no way in
    identities: identities
      .filter(({ provider, issuer }) => providers.some((one) => one.id === provider && one.issuer === issuer))
      .map(({ id, provider }) => ({ id, provider })),
    hasPassword: passwordHash !== null,
    sessions: sessions.map(({ userAgent, createdAt, ...session }) => ({
      ...session,
      since: calendarDay(createdAt, timeZone),
      browser: browserInWords(userAgent),
      isThisOne: session.id === sessionId,
    })),
  }
}

/** What deleting one's account takes along. */
export async function ownBelongings(actor: Actor): Promise<Belongings> {
  const { personId } = signedIn(actor)
  authorise(actor, 'account.read', { ownerId: personId })
  return read((db) => countBelongings(db, personId))
}

/** Whether somebody without an invitation may make an account here. */
export async function isSignUpOpen(actor: Actor): Promise<boolean> {
  authorise(actor, 'account.sign-up')
  const { signUp } = env()
  if (signUp === 'open') return true
  return maySignUp({ signUp, isInvited: false, isFirst: !(await read(isAnybodyThere)) })
}

/** Whether a handed-out link can still be used. Looking does not use it: mail scanners open links. */
export async function isLinkUsable(actor: Actor, kind: TokenKind, token: string): Promise<boolean> {
  authorise(actor, kind === 'reset' ? 'account.reset' : 'account.accept-invitation')
  const row = await read((db) => findToken(db, kind, tokenHash(token)))
  return row !== null && isTokenUsable(row, now())
}

/** The token of a link that can still be used; refuses with `not-found`. */
export async function usableLink(actor: Actor, kind: TokenKind, token: string): Promise<string> {
  if (!(await isLinkUsable(actor, kind, token))) throw new Refusal('not-found')
  return token
}
