import type { Named } from '../types'

/** Somebody within a sentence; a guest is marked as one. */
export function inWords(named: Named): string {
  if (named.is === 'person') return named.name
  if (named.is === 'guest') return named.name ? `${named.name} (guest)` : 'the guest'
  return named.is === 'deleted' ? 'somebody whose account was deleted' : 'somebody'
}

/** The same where it begins a sentence. */
export function inWordsFirst(named: Named): string {
  const words = inWords(named)
  return named.is === 'person' || (named.is === 'guest' && named.name)
    ? words
    : words[0]?.toUpperCase() + words.slice(1)
}
