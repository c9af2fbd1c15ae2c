import type { EntryKind } from '../types'
import { fieldLabel, type KindField } from './kind-fields'

type Texts = {
  kind: EntryKind
  title: string
  provider: string
  reflection: string
  takenAway: string
  audience: string
  number: string
  link: string
}

/** The texts of an entry that a search looks through, those that its kind has: what its `searchKey` is made of. */
export function entrySearchTexts({ kind, title, reflection, link, ...texts }: Texts): string[] {
  const fields: (KindField & keyof typeof texts)[] = ['provider', 'takenAway', 'audience', 'number']
  const ofItsKind = fields.filter((field) => fieldLabel(kind, field) !== null).map((field) => texts[field])
  return [title, reflection, link, ...ofItsKind]
}
