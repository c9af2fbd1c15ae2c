import type { Named } from '../types'

/** Somebody by id and name: without an id nobody, with an id and no account somebody who is gone. */
export function namedPerson(id: string | null, name: string | null): Named {
  if (id === null) return { is: 'nobody' }
  return name === null ? { is: 'deleted' } : { is: 'person', name }
}

/** The other one of a review: without an account a guest, or somebody whose account is gone. */
export function namedCounterpart(name: string | null, kind: string | null, guestName: string | null): Named {
  if (name !== null) return { is: 'person', name }
  if (kind === 'guest') return { is: 'guest', name: guestName ?? '' }
  return kind === null ? { is: 'nobody' } : { is: 'deleted' }
}
