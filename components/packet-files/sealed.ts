import { createHash } from 'node:crypto'
import { lastLine, type PacketFormat } from '@/lib/packet/rules/own-hash'

/** A packet's bytes, in pieces, with the line behind them that carries their SHA-256. They end with a line break. */
export function sealed(format: PacketFormat, parts: readonly Uint8Array[]): Uint8Array[] {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return [...parts, Buffer.from(lastLine(format, hash.digest('hex')))]
}
