import { type PacketDocument, sectionAnchors } from '@/lib/packet/types/document'
import { deletedInWords } from '@/lib/people/messages'
import { type Block, heading, leading, paragraph, table } from '../block'
import { day, levelName } from './words'

/** The signed reviews, with the levels that each agreed on. */
export function reviewBlocks(document: PacketDocument): Block[] {
  const { reviews } = document
  if (reviews.length === 0) return []
  return [
    heading(2, 'Signed reviews', sectionAnchors.reviews),
    ...reviews.flatMap(({ anchor, mark, on, with: other, sha256, levels }) => [
      heading(3, `${mark} Review of ${day(on)}`, anchor),
      paragraph([`Signed with ${other ?? deletedInWords}.`]),
      levels.length === 0
        ? paragraph(['No level was agreed.'])
        : table(
            [
              { title: 'Competency', share: 3 },
              { title: 'Agreed level', share: 2 },
            ],
            levels.map(({ anchor: at, name, level }) => [[leading(name, at)], [levelName(level, document)]]),
          ),
      paragraph(['SHA-256 of what both signed: ', { text: sha256, code: true }], { isQuiet: true }),
    ]),
  ]
}
