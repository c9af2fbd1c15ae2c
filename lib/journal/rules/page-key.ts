import type { EntryKey } from '../types'

/** The key of an entry for an address. */
export function writeKey({ date, id }: EntryKey): string {
  return `${date}.${id}`
}

/** The key that an address holds, or null when it holds anything else. */
export function readKey(text: string | string[] | undefined): EntryKey | null {
  const parts = /^(\d{4}-\d{2}-\d{2})\.([A-Za-z0-9-]{1,64})$/.exec(typeof text === 'string' ? text : '')
  return parts?.[1] && parts[2] ? { date: parts[1], id: parts[2] } : null
}
