import { type NarrativeBlock, type NarrativeSentence, ownWordsMark } from '@/lib/packet/types/narrative'
import { type Block, cell, clean, heading, item, type Span } from '../block'

/** The person's own words. `below`: the level of the heading that stands above. */
export function narrativeBlocks(blocks: readonly NarrativeBlock[], below: number): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'line') return [block]
    if (block.kind === 'code') {
      const { text, depth, quoted } = block
      return [
        { kind: 'code', text: clean(text), depth: depth - (quoted ? 1 : 0), isQuoted: quoted },
        item([ownWordsMark], { depth: depth - (quoted ? 1 : 0), bullet: '' }),
      ]
    }
    const spans = cell(block.sentences.flatMap((sentence, at) => [at === 0 ? '' : ' ', ...marked(sentence)]))
    if (spans.length === 0) return []
    if (block.kind === 'heading') {
      const text = spans.map((span) => span.text).join('')
      return [heading(Math.min(below + block.level, 6), text, null, { isListed: false })]
    }
    const { depth, bullet, quoted } = block
    // a quote is drawn as one, and not as a step to the right as well
    const steps = depth - (quoted ? 1 : 0)
    return [{ kind: 'text', spans, depth: steps, bullet, isQuoted: quoted, isQuiet: false }]
  })
}

/** A sentence, with the mark behind its last word where it is the author's own. */
function marked({ spans, ownWords }: NarrativeSentence): Span[] {
  const drawn = spans.map((span): Span => {
    if (span.kind === 'cite') return { text: span.mark, to: { anchor: span.anchor } }
    if (span.kind === 'lost') return { text: '(not in this packet)', emphasis: true }
    const { text, strong, emphasis, code, href } = span
    return { text, strong, emphasis, code, ...(href === null ? {} : { to: { href } }) }
  })
  const last = drawn.at(-1)
  if (!ownWords || last === undefined) return drawn
  const [, words = '', blank = ''] = /^(.*?)(\s*)$/s.exec(last.text) ?? []
  return [...drawn.slice(0, -1), { ...last, text: words }, { text: ownWordsMark }, { text: blank }]
}
