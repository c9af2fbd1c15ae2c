import type { FormValues } from '@/lib/result'

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

/** Whether two values of a field say different things; line endings and outer blanks do not count. */
export function differs(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return comparable(one) !== comparable(other)
}

function comparable(value: FormValue | undefined): string {
  const texts = allTexts(value).map((text) => text.replace(/\r\n?/g, '\n').trim())
  return JSON.stringify(texts.sort())
}
