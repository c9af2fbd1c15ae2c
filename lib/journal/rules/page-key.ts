import type { EntryKey } from '../types'
import { readId } from './read-id'

/** The key of an entry for an address. */
export function writeKey({ date, id }: EntryKey): string {
  return `${date}.${id}`
}

/** The key that an address holds, or null when it holds anything else. */
export function readKey(text: string | string[] | undefined): EntryKey | null {
  const [, date, rest] = /^(\d{4}-\d{2}-\d{2})\.(.+)$/.exec(typeof text === 'string' ? text : '') ?? []
  const id = readId(rest)
  return date && id ? { date, id } : null
}
