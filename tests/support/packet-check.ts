import { createHash } from 'node:crypto'
import { readLastLine } from '@/lib/packet/rules/own-hash'

/** Whether a packet's bytes are those that its last line was written for. */
export function isUnchanged(bytes: Uint8Array): boolean {
  const end = readLastLine(bytes)
  if (!end) return false
  return createHash('sha256').update(bytes.subarray(0, end.startsAt)).digest('hex') === end.hash
}
