import { createHash } from 'node:crypto'
import { lastLine } from '@/lib/packet/rules/own-hash'
import type { PacketFormat } from '@/lib/routes'

/** A packet's bytes with the line behind them that carries their SHA-256. They end with a line break. */
export function sealed(format: PacketFormat, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const bytes = Buffer.concat([...parts, Buffer.from(lastLine(format, hash.digest('hex')))])
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)
}
