import { uuidv7 } from 'uuidv7'

/** A new identifier: sorts by the moment it was made, also within a millisecond of one process. */
export function newId(): string {
  return uuidv7()
}
