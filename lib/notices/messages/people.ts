import { deletedInWords } from '@/lib/people/messages'
import { capitalised } from '@/lib/plans/messages/words'
import type { Named } from '../types'

/** Somebody within a sentence; a guest is marked as one. */
export function inWords(named: Named): string {
  if (named.is === 'person') return named.name
  if (named.is === 'guest') return named.name ? `${named.name} (guest)` : 'the guest'
  return named.is === 'deleted' ? deletedInWords : 'somebody'
}

/** The same where it begins a sentence. */
export function inWordsFirst(named: Named): string {
  return capitalised(inWords(named))
}
