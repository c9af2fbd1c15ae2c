import { filesOf, namingLine } from '@/lib/packet/rules/named-files'
import type { PacketFormat } from '@/lib/packet/rules/own-hash'
import type { PacketDocument } from '@/lib/packet/types/document'
import { titleOf } from './content/opening'
import { packetBlocks, packetParts } from './content/packet'
import { htmlOf } from './html'
import { markdownOf } from './markdown'
import { pdfOf } from './pdf/pdf'
import { sealed } from './sealed'

/**
 * A packet as a file that carries its own SHA-256 and those of its evidence's files: the same document gives the same
 * bytes, wherever and whenever it is made.
 */
export async function packetFile(
  document: PacketDocument,
  format: PacketFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.concat(await packetPieces(document, format))
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)
}

/** The same in pieces, one behind the other: a long packet's bytes need not be in memory twice. */
export async function packetPieces(document: PacketDocument, format: PacketFormat): Promise<Uint8Array[]> {
  const naming = namingLine(format, filesOf(document))
  if (format === 'pdf') {
    const { person, asOf } = document
    return sealed(
      format,
      await pdfOf({ title: titleOf(document), author: person, day: asOf, naming }, () =>
        packetParts(document),
      ),
    )
  }
  const blocks = packetBlocks(document)
  const text = format === 'html' ? htmlOf(titleOf(document), blocks) : `${markdownOf(blocks)}\n`
  return sealed(format, [Buffer.from(`${text}${naming}\n${format === 'html' ? '' : '\n'}`)])
}
