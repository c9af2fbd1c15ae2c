import type { PacketDocument } from '../types/document'
import type { PacketFormat } from './own-hash'

/** A file as a packet names it: its bytes are not in the packet. `sha256` in hex, `size` in bytes. */
export type NamedFile = { name: string; size: number; sha256: string }

const around: Record<PacketFormat, [before: string, after: string]> = {
  markdown: ['<!-- belay-packet ', ' -->'],
  html: ['<!-- belay-packet ', ' -->'],
  pdf: ['%belay-packet ', ''],
}

/** The files of a packet's entries, in the order of the entries, each that has the same name and bytes once. */
export function filesOf(document: Pick<PacketDocument, 'entries'>): (NamedFile & { mark: string })[] {
  const seen = new Set<string>()
  return document.entries.flatMap(({ files, mark }) =>
    files.flatMap(({ name, size, sha256 }) => {
      const key = `${sha256} ${name}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ name, size, sha256, mark }]
    }),
  )
}

/**
 * A line that names a packet's files for a program, which no reader sees. Nothing in it can end the comment that it
 * stands in: what is not a letter, a digit or punctuation that JSON needs is escaped.
 */
export function namingLine(format: PacketFormat, files: readonly NamedFile[]): string {
  const list = files.map(({ name, size, sha256 }) => ({ name, size, sha256 }))
  const json = JSON.stringify({ form: 1, files: list }).replace(/[^\w{}[\]":,. ]/g, (sign) =>
    sign === '\\' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const [before, after] = around[format]
  return `${before}${json}${after}`
}

/** The files that a packet names; null when it names them nowhere. `text`: its bytes as Latin-1. */
export function readNamedFiles(format: PacketFormat, text: string): NamedFile[] | null {
  const [before, after] = around[format]
  const start = text.lastIndexOf(`\n${before}`)
  if (start < 0) return null
  const end = text.indexOf('\n', start + 1)
  const line = text.slice(start + 1, end < 0 ? undefined : end)
  if (!line.endsWith(after)) return null
  try {
    const { files } = JSON.parse(line.slice(before.length, line.length - after.length)) as { files: unknown }
    return Array.isArray(files) && files.every(isNamedFile) ? files : null
  } catch {
    return null
  }
}

/** Whether this names a file as a packet does: anybody can write a last line of their own below anything. */
function isNamedFile(file: unknown): file is NamedFile {
  const { name, size, sha256 } = (file ?? {}) as Record<string, unknown>
  return (
    typeof name === 'string' &&
    Number.isSafeInteger(size) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  )
}
