import { type EntryKind, entryKinds } from '../types'

/** The fields that only some kinds have, or that each kind calls something else. */
export const kindFields = [
  'endsOn',
  'provider',
  'number',
  'expiresOn',
  'audience',
  'slides',
  'takenAway',
] as const

export type KindField = (typeof kindFields)[number]

/** What most kinds call their last day; the others have a better word. */
export const plainEnd = 'End'

const talkedWith = { endsOn: plainEnd, provider: 'With whom' }
const published = { endsOn: 'Published', provider: 'Where it appeared' }

/**
 * Which of these fields a kind has, and what it calls them: the form, the page of an entry, its messages and the search
 * read it. What was typed for another kind stays stored as it was sent, so that choosing that kind again brings it back;
 * it is shown and searched only where the kind has it.
 */
const table: Record<EntryKind, Partial<Record<KindField, string>>> = {
  course: { endsOn: plainEnd, provider: 'Provider' },
  certification: {
    endsOn: 'Issued',
    provider: 'Issuer',
    number: 'Certificate number',
    expiresOn: 'Expires',
  },
  conference: { endsOn: plainEnd, provider: 'Venue' },
  seminar: { endsOn: plainEnd, provider: 'Given by' },
  mentoring: { ...talkedWith, takenAway: 'What was taken away' },
  coaching: { ...talkedWith, takenAway: 'What was taken away' },
  talk: { endsOn: plainEnd, provider: 'Venue', audience: 'Audience', slides: 'Slides' },
  article: published,
  'white-paper-or-book': published,
  community: { endsOn: plainEnd, provider: 'Community or group' },
  'design-or-decision': talkedWith,
  delegation: { endsOn: plainEnd, provider: 'To whom' },
  feedback: talkedWith,
  'one-on-one': talkedWith,
  project: talkedWith,
  other: { endsOn: plainEnd, provider: 'Where or with whom' },
}

/** What a kind calls a field, or null where it does not have it. */
export function fieldLabel(kind: EntryKind, field: KindField): string | null {
  return table[kind][field] ?? null
}

/** The names that a field goes by, each with the kinds that use it. */
export function fieldLabels(field: KindField): { label: string; kinds: EntryKind[] }[] {
  const labels = new Map<string, EntryKind[]>()
  for (const kind of entryKinds) {
    const label = fieldLabel(kind, field)
    if (label !== null) labels.set(label, [...(labels.get(label) ?? []), kind])
  }
  return [...labels].map(([label, kinds]) => ({ label, kinds }))
}
