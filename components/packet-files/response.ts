import { type PacketFormat, packetFormats } from '@/lib/packet/rules/own-hash'
import type { PacketDocument } from '@/lib/packet/types/document'
import { packetPieces } from './packet-file'

const kinds: Record<PacketFormat, { type: string; ending: string }> = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
}

/** The format that an address names; null when there is no such. */
export function formatOf(text: string): PacketFormat | null {
  return packetFormats.find((format) => format === text) ?? null
}

/** A packet as a file to keep; nobody on the way keeps a copy. */
export async function packetResponse(
  document: PacketDocument,
  format: PacketFormat,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { type, ending } = kinds[format]
  return new Response(streamed(await packetPieces(document, format)), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName(document)}.${ending}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  })
}

/** One piece after the other; a body of bytes would be copied as a whole. */
function streamed(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  const left = pieces.values()
  return new ReadableStream({
    pull(controller) {
      const { value } = left.next()
      if (value) controller.enqueue(value)
      else controller.close()
    },
  })
}

/** Whose packet it is and until when it goes, in letters that every system keeps. */
function fileName({ person, asOf }: PacketDocument): string {
  const name = person
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return ['packet', name, asOf].filter((part) => part !== '').join('-')
}
