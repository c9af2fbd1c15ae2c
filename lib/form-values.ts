import type { FormValues } from './result'

type FormValue = FormValues[string]

/** The one text of a field that was sent once. */
export function firstText(value: FormValue | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The texts of a field that may have been sent several times, or not at all. */
export function allTexts(value: FormValue | undefined): string[] {
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? value : [value]
}

/** Whether two values of a field say different things; line endings, outer blanks and the order of a list do not count. */
export function differs(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return comparable(one) !== comparable(other)
}

function comparable(value: FormValue | undefined): string {
  const texts = allTexts(value).map((text) => text.replace(/\r\n?/g, '\n').trim())
  return JSON.stringify(texts.sort())
}

/** The fields of what is stored that say something else than what was sent. */
export function differences(stored: FormValues, sent: FormValues): FormValues {
  return Object.fromEntries(Object.entries(stored).filter(([name, value]) => differs(value, sent[name])))
}

/** Whether a form says what is stored. */
export function saysTheSame(stored: FormValues, sent: FormValues): boolean {
  return Object.keys(differences(stored, sent)).length === 0
}

/** Under which name a form sends along what a field was drawn with. */
export function drawnName(name: string): string {
  return `was.${name}`
}

/** The name of a choice between two lists of one field: one text, in which blanks part the items. */
export function oneOfName(name: string): string {
  return `one-of.${name}`
}

/** The field that a choice between two lists is about; null for every other name. */
export function oneOfField(name: string): string | null {
  return /^one-of\.(.+)$/.exec(name)?.[1] ?? null
}

/**
 * What becomes of a field whose record was changed since its form was drawn: what was sent stays where the stored
 * value is the same, or the one that the field was drawn with; the stored one is taken where the field was sent as
 * it was drawn; where both were changed, somebody has to choose. Without knowing what it was drawn with, any
 * difference is such a choice.
 */
export function settled(
  sent: FormValue | undefined,
  stored: FormValue | undefined,
  drawn: FormValue | undefined,
): 'sent' | 'stored' | 'choose' {
  if (stored === undefined || !differs(sent, stored)) return 'sent'
  if (drawn === undefined) return 'choose'
  if (!differs(stored, drawn)) return 'sent'
  return differs(sent, drawn) ? 'choose' : 'stored'
}
