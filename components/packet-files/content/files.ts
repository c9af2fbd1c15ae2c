import { bytesInWords } from '@/lib/journal/rules/quota'
import { filesOf } from '@/lib/packet/rules/named-files'
import type { PacketDocument } from '@/lib/packet/types/document'
import { type Block, heading, paragraph, table } from '../block'

/** Where the files stand; no section of the document itself has this anchor. */
export const filesAnchor = 'files'

/** Every file of the evidence with its hash, and how to check them and the packet. */
export function fileBlocks(document: PacketDocument): Block[] {
  const files = filesOf(document)
  const anchors = new Map(document.entries.map(({ mark, anchor }) => [mark, anchor]))
  return [
    ...(files.length === 0
      ? []
      : [
          heading(2, 'Files', filesAnchor),
          paragraph(['The files themselves are not in this packet. Who has one can check it by its hash.']),
          table(
            [
              { title: 'Of', share: 2 },
              { title: 'File', share: 6 },
              { title: 'Size', share: 3 },
              { title: 'SHA-256', share: 15 },
            ],
            files.map(({ name, size, sha256, mark }) => [
              [{ text: mark, to: { anchor: anchors.get(mark) ?? filesAnchor } }],
              [name],
              [bytesInWords(size)],
              [{ text: sha256, code: true }],
            ]),
          ),
        ]),
    heading(2, 'How to check this packet', 'check'),
    paragraph([
      'The last line of this file carries the SHA-256 of every byte before that line: ',
      { text: 'head -n -1 FILE | sha256sum', code: true },
      ' prints the same. Belay’s ',
      { text: 'npm run packet:verify FILE', code: true },
      ' compares it, and the hashes of the files that lie beside the packet.',
    ]),
  ]
}
