import type { Block } from '@/components/packet-files/block'

/** Blocks with those that follow each other as items in lists of their own. `start`: of a numbered list, else null. */
export type TreeItem =
  | { kind: 'block'; block: Block }
  | { kind: 'list'; start: number | null; items: TreeItem[][] }

/** The blocks of a document as they nest: an item takes in what stands deeper behind it, or as deep without a bullet. */
export function blockTree(blocks: readonly Block[], depth = 0): TreeItem[] {
  const tree: TreeItem[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block
    const end = endOf(blocks, at, depth)
    if (depthOf(block) <= depth || !isItem(block)) {
      tree.push({ kind: 'block', block })
      at += 1
      continue
    }
    const number = Number.parseInt(block.bullet, 10)
    const start = Number.isNaN(number) ? null : number
    const item: TreeItem[] = [
      { kind: 'block', block: { ...block, bullet: '' } },
      ...blockTree(blocks.slice(at + 1, end), depthOf(block)),
    ]
    const last = tree.at(-1)
    if (last?.kind === 'list' && (last.start === null) === (start === null)) last.items.push(item)
    else tree.push({ kind: 'list', start, items: [item] })
    at = end
  }
  return tree
}

/** Where what belongs to an item ends. */
function endOf(blocks: readonly Block[], at: number, depth: number): number {
  const own = depthOf(blocks[at] as Block)
  let end = at + 1
  while (end < blocks.length) {
    const next = blocks[end] as Block
    const belongs = depthOf(next) > depth && (depthOf(next) > own || !isItem(next))
    if (!belongs) break
    end += 1
  }
  return end
}

function isItem(block: Block): block is Extract<Block, { kind: 'text' }> {
  return block.kind === 'text' && block.bullet !== ''
}

function depthOf(block: Block): number {
  return 'depth' in block ? block.depth : 0
}
