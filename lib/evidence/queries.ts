import { findSight } from '@/lib/access/data/sights'
import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { tokenHash } from '@/lib/auth/token'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { competenciesOfArea } from '@/lib/framework/rules/areas'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import type { EntryKind, EntryState } from '@/lib/journal/types'
import { evidenceOfOther, evidenceOfOwn } from './data/claims'
import { evidenceOfCompetency } from './data/competency-evidence'
import { type EndorsementLinkRow, findEndorsementLink, observablesOf } from './data/endorsement-links'
import { endorsementsBy } from './data/endorsements'
import { claimedGrounds } from './data/grounds'
import { supportedForOthers } from './data/supported-for-others'
import { evidenceBeside } from './data/unmapped'
import { endorsementLinkRefusal } from './rules/endorsement-links'
import { isSeenBy } from './rules/is-seen-by'
import { nearestAtATime, nearestFirst } from './rules/nearest-entries'
import { lastDayNotCounted } from './rules/supported-level'
import { tellingWords } from './rules/telling-words'
import type {
  ClaimedGrounds,
  CompetencyEvidence,
  EndorsementAsked,
  Evidence,
  GivenEndorsement,
  SupportedInSight,
  UnmappedEvidence,
} from './types'

/** Far more than anybody gives. */
const endorsementsShown = 200

/** What one of the actor's own entries is claimed for. Of anything else there is none. One statement. */
export async function ownEvidence(actor: Actor, entryId: string): Promise<Evidence[]> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'entry.read', { ownerId })
  return read((client) => evidenceOfOwn(client, { ownerId, entryId, timeZone }))
}

/** What an entry of somebody whom the actor mentors is claimed for, as far as the actor may see it. One statement. */
export async function evidenceInSight(
  actor: Actor,
  { ownerId, sees }: Pick<Sight, 'ownerId' | 'sees'>,
  entryId: string,
): Promise<Evidence[]> {
  const { timeZone } = signedIn(actor)
  authorise(actor, 'mentee.journal', { ownerId, sees })
  return read((client) => evidenceOfOther(client, { ownerId, entryId, sees, timeZone }))
}

/**
 * What the actor's own supported levels rest on as of today; with `since`, what they rested on from that day on; with
 * `ever`, whatever was claimed at any time. One statement.
 */
export async function ownGrounds(
  actor: Actor,
  { ever = false, since }: { ever?: boolean; since?: string } = {},
): Promise<ClaimedGrounds[]> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'evidence.claim', { ownerId })
  const after = ever ? '' : lastDayNotCounted(since ?? calendarDay(now(), timeZone))
  return read((client) => claimedGrounds(client, { ownerId, timeZone, after }))
}

/**
 * The supported levels of somebody who shows the actor their levels, as of a day of the owner's, today unless told
 * otherwise. One statement.
 */
export async function supportedInSight(
  actor: Actor,
  { ownerId, ownerTimeZone, sees }: Pick<Sight, 'ownerId' | 'ownerTimeZone' | 'sees'>,
  framework: FrameworkDefinition,
  asOf: string = calendarDay(now(), ownerTimeZone),
): Promise<SupportedInSight> {
  authorise(actor, 'mentee.levels', { ownerId, sees })
  return read((client) => supportedForOthers(client, { ownerId, ownerTimeZone, asOf }, framework))
}

/**
 * What the actor ever claimed for one competency, their marks of no opportunity there, and a page of the entries that
 * may show something of it, nearest first; none where there is no page to offer (null). One statement.
 */
export async function competencyEvidence(
  actor: Actor,
  {
    framework,
    competency,
    page,
  }: { framework: FrameworkDefinition; competency: Competency; page: number | null },
): Promise<CompetencyEvidence> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  for (const verb of ['evidence.claim', 'entry.read'] as const) authorise(actor, verb, { ownerId })
  const wanted = page !== null && {
    areaKeys: competenciesOfArea(framework, competency.area)
      .map(({ competency: { key } }) => key)
      .filter((key) => key !== competency.key),
    words: tellingWords(framework, competency),
    // one more says whether there is another page
    ...{ take: nearestAtATime + 1, skip: (page - 1) * nearestAtATime },
  }
  const of = { ownerId, timeZone, competencyKey: competency.key }
  const { near, ...evidence } = await read((client) => evidenceOfCompetency(client, of, wanted || null))
  return {
    ...evidence,
    near: nearestFirst(near).slice(0, nearestAtATime),
    page: page ?? 1,
    hasMore: near.length > nearestAtATime,
  }
}

/** What the actor has endorsed of others, also of those whom the actor sees nothing of any more, the newest first. One statement. */
export async function ownEndorsements(actor: Actor): Promise<GivenEndorsement[]> {
  const { personId: endorserId, timeZone } = signedIn(actor)
  authorise(actor, 'endorsement.give')
  return read((client) => endorsementsBy(client, { endorserId, timeZone, take: endorsementsShown }))
}

/**
 * What somebody is asked who follows a link. Changes nothing: mail scanners open links, too. Refuses with `not-found`
 * for a token that never was, with `gone` for one that shows nothing any more. Four statements at most.
 */
export async function endorsementAsked(actor: Actor, token: string): Promise<EndorsementAsked> {
  authorise(actor, 'endorsement.give')
  const link = found(await read((client) => findEndorsementLink(client, tokenHash(token))))
  const reason = endorsementLinkRefusal(link, now())
  if (reason) throw new Refusal('gone', { reason })
  const { evidenceId, ownerName, ownerTimeZone, frameworkVersionId, guestName, saw, saidAt } = link
  const { kind, title, state, startsOn, endsOn } = link
  const version = frameworkVersionId ? frameworkVersion(actor, frameworkVersionId) : newestFramework(actor)
  const [observables, { definition: framework }, reader] = await Promise.all([
    read((client) => observablesOf(client, evidenceId)),
    version,
    readerOf(actor, link),
  ])
  return {
    ...{ evidenceId, ownerName, framework, observables, reader },
    // kinds and states are written through the schema alone
    entry: {
      ...{ title, startsOn, endsOn, link: link.link },
      ...{ kind: kind as EntryKind, state: state as EntryState },
    },
    goodUntil: calendarDay(link.expiresAt, ownerTimeZone),
    said: saidAt && { name: guestName ?? '', saw: saw ?? '', on: calendarDay(saidAt, ownerTimeZone) },
  }
}

async function readerOf(actor: Actor, link: EndorsementLinkRow): Promise<EndorsementAsked['reader']> {
  const { ownerId, entryId } = link
  if (actor.kind !== 'person') return { is: 'guest', name: '' }
  if (actor.personId === ownerId) return { is: 'owner', entryId }
  const sight = await read((client) => findSight(client, actor.personId, ownerId))
  return isSeenBy(link, sight) ? { is: 'counting', ownerId, entryId } : { is: 'guest', name: actor.name }
}

/** How many claims that could not be mapped are listed. */
const unmappedAtMost = 200

/** What the actor claimed for observables that a version of the framework has not; none of it counts there. One statement. */
export async function unmappedEvidence(
  actor: Actor,
  framework: FrameworkDefinition,
): Promise<UnmappedEvidence[]> {
  const { personId: ownerId } = signedIn(actor)
  authorise(actor, 'evidence.claim', { ownerId })
  return read((client) => evidenceBeside(client, ownerId, framework, unmappedAtMost))
}
