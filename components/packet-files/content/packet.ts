import { type PacketDocument, sectionAnchors } from '@/lib/packet/types/document'
import { type Block, heading } from '../block'
import { areaBlocks } from './areas'
import { entryBlocks, listedBlocks } from './entries'
import { figureBlocks } from './figures'
import { fileBlocks } from './files'
import { goalBlocks } from './goals'
import { narrativeBlocks } from './narrative'
import { openingBlocks } from './opening'
import { reviewBlocks } from './reviews'

/** Everything that a packet's file says, in its order. */
export function packetBlocks(document: PacketDocument): Block[] {
  return [...packetParts(document)].flat()
}

/** The same part by part, so that a long packet need not be in memory as a whole; a heading stands with what it is of. */
export function* packetParts(document: PacketDocument): Generator<Block[]> {
  const { person, opening } = document
  yield openingBlocks(document)
  yield figureBlocks(document)
  if (opening.length > 0)
    yield [heading(2, `In the words of ${person}`, sectionAnchors.opening), ...narrativeBlocks(opening, 2)]
  yield areaBlocks(document)
  yield goalBlocks(document)
  yield listedBlocks(document)
  yield reviewBlocks(document)
  yield* entryBlocks(document)
  yield fileBlocks(document)
}
