import { countsOn } from '@/lib/evidence/rules/supported-level'
import { groundsOf, type SupportedLevels, supportedLevels } from '@/lib/evidence/rules/supported-levels'
import type { ClaimedGrounds } from '@/lib/evidence/types'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { PacketEndorsement } from '../types/parts'
import type { EntryFact, PacketFacts } from './facts'
import { type Shown, strongestFirst } from './strongest'

/** An observable that an entry shows, as the framework says it. */
export type ShownObservable = { competencyKey: string; key: string; level: number; text: string }

/** What counts as evidence as of a packet's day. */
export type CountedEvidence = {
  supported: SupportedLevels
  /** by entry id, in the framework's order, the highest level first */
  shown: ReadonlyMap<string, ShownObservable[]>
  /** by entry id, the oldest first; what was withdrawn later says so, what was withdrawn by then is among it too */
  endorsements: ReadonlyMap<string, PacketEndorsement[]>
  /** by competency key, the strongest first */
  strongest: ReadonlyMap<string, Shown[]>
}

/** What of a person's claims counts as of a packet's day, and which levels that supports. Private entries count. */
export function countedEvidence({
  asOf,
  framework: { definition },
  entries,
  claims,
}: Pick<PacketFacts, 'asOf' | 'framework' | 'entries' | 'claims'>): CountedEvidence {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const grounds: ClaimedGrounds[] = []
  const endorsements = new Map<string, PacketEndorsement[]>()
  for (const claim of claims) {
    const entry = byId.get(claim.entryId)
    if (!entry || !countsOn({ date: entry.date, withdrawnOn: claim.withdrawnOn }, asOf)) continue
    const said = claim.endorsements.filter(({ on }) => on <= asOf).map((one) => asOfDay(one, asOf))
    endorsements.set(entry.id, [...(endorsements.get(entry.id) ?? []), ...said])
    grounds.push({
      ...{ evidenceId: '', entryId: entry.id, date: entry.date, isPrivate: entry.isPrivate },
      withdrawnOn: claim.withdrawnOn,
      observables: claim.observables,
      endorsements: said.filter(({ counts }) => counts),
    })
  }
  const strongest = new Map(
    definition.competencies.map(({ key }) => [key, evidenceOf(key, grounds, definition, asOf)]),
  )
  return {
    supported: supportedLevels(definition, grounds, asOf),
    shown: shownByEntry(grounds, definition, byId),
    endorsements,
    strongest,
  }
}

/** What was withdrawn after the day stood on it. */
function asOfDay(endorsement: PacketEndorsement, asOf: string): PacketEndorsement {
  const { withdrawnOn } = endorsement
  return withdrawnOn !== null && withdrawnOn > asOf ? { ...endorsement, withdrawnOn: null } : endorsement
}

function evidenceOf(
  key: string,
  grounds: readonly ClaimedGrounds[],
  definition: FrameworkDefinition,
  asOf: string,
): Shown[] {
  const levels = new Map(
    (competencyOf(definition, key)?.observables ?? []).map(({ key, level }) => [key, level]),
  )
  const shown = new Map<string, { date: string; endorsed: boolean; keys: Set<string> }>()
  for (const { entryId, date, observables, endorsements } of groundsOf(key, grounds)) {
    const known = observables.filter((observable) => levels.has(observable))
    if (known.length === 0) continue
    const before = shown.get(entryId)
    shown.set(entryId, {
      date,
      endorsed: (before?.endorsed ?? false) || endorsements.some((one) => stands(one, asOf)),
      keys: new Set([...(before?.keys ?? []), ...known]),
    })
  }
  return strongestFirst(
    [...shown].map(([entryId, { keys, ...one }]) => ({
      ...{ entryId, ...one },
      levels: [...keys].map((each) => levels.get(each) ?? 0),
    })),
  )
}

function stands({ withdrawnOn }: { withdrawnOn: string | null }, asOf: string): boolean {
  return withdrawnOn === null || withdrawnOn > asOf
}

function shownByEntry(
  grounds: readonly ClaimedGrounds[],
  definition: FrameworkDefinition,
  entries: ReadonlyMap<string, EntryFact>,
): Map<string, ShownObservable[]> {
  const claimed = new Map<string, Set<string>>()
  for (const { entryId, observables } of grounds) {
    const keys = claimed.get(entryId) ?? new Set()
    for (const { competencyKey, observableKey } of observables) keys.add(`${competencyKey}:${observableKey}`)
    claimed.set(entryId, keys)
  }
  const all = definition.competencies.flatMap((competency) =>
    [...competency.observables]
      .sort((one, other) => other.level - one.level)
      .map(({ key, level, text }) => ({ competencyKey: competency.key, key, level, text })),
  )
  const place = new Map(all.map((each, index) => [`${each.competencyKey}:${each.key}`, { each, index }]))
  return new Map(
    [...claimed]
      .filter(([entryId]) => entries.has(entryId))
      .map(([entryId, keys]) => [
        entryId,
        [...keys]
          .flatMap((key) => place.get(key) ?? [])
          .sort((one, other) => one.index - other.index)
          .map(({ each }) => each),
      ]),
  )
}
