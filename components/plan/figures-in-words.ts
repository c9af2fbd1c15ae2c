import { spokenNumber } from '@/lib/plans/messages/words'

/** `one level`, `two levels`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${spokenNumber(count)} ${count === 1 ? one : many}`
}

/** A name as it stands inside a sentence: `Principal engineer` → `principal engineer`. */
export function midSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Names as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`
}

/** `a technical lead`, `an architect`. */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}
