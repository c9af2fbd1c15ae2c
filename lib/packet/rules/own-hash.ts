/** The files that a packet comes as. */
export const packetFormats = ['markdown', 'html', 'pdf'] as const

export type PacketFormat = (typeof packetFormats)[number]

/**
 * How a packet carries its own SHA-256, the same in all formats: its last line holds the hash of every byte before
 * that line, between what makes the line one of its format.
 */
const around: Record<PacketFormat, [before: string, after: string]> = {
  markdown: ['SHA-256 of every byte before this line: ', ''],
  html: [
    '<footer><p>SHA-256 of every byte before this line:<br><code>',
    '</code></p></footer></body></html>',
  ],
  pdf: ['%SHA-256 of every byte before this line: ', ''],
}

/** The line that ends a packet, with its line break. `hash`: 64 hexadecimal digits. */
export function lastLine(format: PacketFormat, hash: string): string {
  const [before, after] = around[format]
  return `${before}${hash}${after}\n`
}

/** Where the last line of a packet begins, what it says, and what it ends; null: this is no packet. */
export function readLastLine(
  bytes: Uint8Array,
): { format: PacketFormat; hash: string; startsAt: number } | null {
  const startsAt = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1
  if (startsAt === 0 || bytes.length - startsAt > 300) return null
  const line = new TextDecoder('latin1').decode(bytes.subarray(startsAt))
  for (const format of packetFormats) {
    const [hash] = /[0-9a-f]{64}/.exec(line) ?? []
    if (hash !== undefined && line === lastLine(format, hash)) return { format, hash, startsAt }
  }
  return null
}
