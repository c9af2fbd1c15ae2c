import { filesOf, namingLine } from '@/lib/packet/rules/named-files'
import type { PacketDocument } from '@/lib/packet/types'
import type { PacketFormat } from '@/lib/routes'
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
