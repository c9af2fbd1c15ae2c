import type { EntryKind } from '@/lib/journal/types'
import type { EntryFact, PacketFacts } from './facts'
import { leavesOut, type OmissiblePart } from './omissions'

/** The sections that list entries of the period by their kind. */
export type KindSection = 'talks' | 'publications' | 'certificates'

const sections: Partial<Record<EntryKind, KindSection>> = {
  talk: 'talks',
  article: 'publications',
  'white-paper-or-book': 'publications',
  certification: 'certificates',
}

/** The section that an entry of the period stands in, or null. */
export function sectionOf({ kind }: Pick<EntryFact, 'kind'>): KindSection | null {
  return sections[kind] ?? null
}

/** Why an entry does not stand in a packet; null when it does. */
export type EntryLeftOut = 'private' | 'entry' | KindSection | 'activity'

/**
 * Which of a packet's entries stand in it, and how many do not, by why. An entry that is marked private stands in no
 * packet. Evidence stays when the section of its kind is left out: levels rest on it.
 */
export function listedEntries(
  { entries, choices }: Pick<PacketFacts, 'entries' | 'choices'>,
  isEvidence: (id: string) => boolean,
): { listed: EntryFact[]; leftOut: Map<EntryLeftOut, number> } {
  const withoutPart = (name: OmissiblePart) => leavesOut(choices.omissions, { kind: 'part', name })
  const reason = (entry: EntryFact): EntryLeftOut | null => {
    if (entry.isPrivate) return 'private'
    if (leavesOut(choices.omissions, { kind: 'entry', name: entry.id })) return 'entry'
    if (isEvidence(entry.id)) return null
    const part = sectionOf(entry) ?? 'activity'
    return withoutPart(part) ? part : null
  }
  const listed: EntryFact[] = []
  const leftOut = new Map<EntryLeftOut, number>()
  for (const entry of entries) {
    const why = reason(entry)
    if (why === null) listed.push(entry)
    else leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
  }
  return { listed, leftOut }
}
