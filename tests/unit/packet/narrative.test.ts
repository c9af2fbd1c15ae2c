import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostCitations, narrativeBlocks } from '@/lib/packet/rules/narrative'
import type { NarrativeBlock, NarrativeSentence } from '@/lib/packet/types/narrative'

const citable = new Map([
  ['e-7k2f9q', 'E1'],
  ['g-5rt0ce', 'G1'],
  ['c-delegation', 'Delegation'],
])

const said = ({ spans }: NarrativeSentence) =>
  spans
    .map((span) => {
      if (span.kind === 'cite') return `<${span.mark}>`
      return span.kind === 'lost' ? '<lost>' : span.text
    })
    .join('')

/** Each sentence with a dagger where it is the author's own words, block by block. */
const read = (text: string) => narrativeBlocks(text, citable).map(blockAsText)

function blockAsText(block: NarrativeBlock): string {
  if (block.kind === 'line') return '---'
  if (block.kind === 'code') return `code: ${block.text}`
  const sentences = block.sentences.map((one) => said(one) + (one.ownWords ? '†' : ''))
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${sentences.join(' | ')}`
  const place = `${'>'.repeat(block.quoted ? 1 : 0)}${' '.repeat(block.depth)}${block.bullet}`
  return `${place}${place.trim() || block.depth ? ' ' : ''}${sentences.join(' | ')}`
}

describe('the words of a packet', () => {
  it('mark each sentence that cites nothing of the packet', () => {
    expect(read('I led it [e-7k2f9q]. It was hard. We agreed. [g-5rt0ce]')).toEqual([
      'I led it <E1>. | It was hard.† | We agreed. <G1>',
    ])
  })

  it('cite by signs in capitals, several at once, and competencies', () => {
    expect(read('Both [E-7K2F9Q][g-5rt0ce] show [c-delegation].')).toEqual([
      'Both <E1><G1> show <Delegation>.',
    ])
  })

  it('say of a citation that leads nowhere that it is lost; the sentence is one’s own', () => {
    expect(read('See [e-000000].')).toEqual(['See <lost>.†'])
    expect(lostCitations('See [e-000000], [E-000000] and [e-7k2f9q].', citable)).toEqual([
      'e-000000',
      'E-000000',
    ])
  })

  it('leave alone what stands in brackets and is no citation, and what stands in code', () => {
    expect(read('A [note] and [e]. `[e-7k2f9q]` is typed.')).toEqual([
      'A [note] and [e].† | [e-7k2f9q] is typed.†',
    ])
  })

  it('read lists, quotes, headings, code and lines', () => {
    expect(
      read(
        '# Title\n\n1. One [e-7k2f9q].\n2. Two.\n   - Deeper.\n\n     More.\n\n> Quoted. Twice.\n\n***\n\n```\nx. y.\n```',
      ),
    ).toEqual([
      '# Title†',
      ' 1. One <E1>.',
      ' 2. Two.†',
      '  • Deeper.†',
      '   More.†',
      '>  Quoted.† | Twice.†',
      '---',
      'code: x. y.',
    ])
  })

  it('keep what is strong, emphasised, code and a link to the web over the ends of sentences', () => {
    const [block] = narrativeBlocks(
      '**All. Of [it](https://example.org/a).** [No](javascript:x) `c.d`',
      new Map(),
    )
    const sentences = block?.kind === 'text' ? block.sentences : []
    expect(sentences.map(said)).toEqual(['All.', 'Of it.', 'No c.d'])
    expect(sentences[1]?.spans).toMatchObject([
      { text: 'Of ', strong: true, href: null },
      { text: 'it', strong: true, href: 'https://example.org/a' },
      { text: '.', strong: true, href: null },
    ])
    expect(sentences[2]?.spans).toMatchObject([{ text: 'No ', href: null }, { code: true }])
  })

  it('take markup for the text that it is, and an image for its description', () => {
    expect(read('<b>Bold</b> ![a chart](https://example.org/x.png)')).toEqual(['<b>Bold</b> a chart†'])
    expect(read('<script>alert(1)</script>')).toEqual(['<script>alert(1)</script>†'])
  })

  it('do not swallow a line that reads as the address of a link', () => {
    expect(read('[e-7k2f9q]: done')).toEqual(['<E1>: done'])
  })

  it('end a sentence where a line is broken on purpose, and nowhere else within a line', () => {
    expect(read('One [e-7k2f9q]  \ntwo')).toEqual(['One <E1> | two†'])
    expect(read('One\ntwo [e-7k2f9q]')).toEqual(['One\ntwo <E1>'])
  })

  it('come back whole when they are tangled, and are nothing when there are none', () => {
    const tangled = `${'> '.repeat(50)}deep`
    expect(narrativeBlocks(tangled, citable)).toEqual([
      { kind: 'code', depth: 0, quoted: false, text: tangled },
    ])
    expect(narrativeBlocks(' \n', citable)).toEqual([])
  })

  it('never mark a sentence that cites, and always one that does not', () => {
    const piece = fc.constantFrom(
      'Word ',
      'word. ',
      '[e-7k2f9q]',
      ' [e-000000] ',
      '\n\n- ',
      '**',
      '> ',
      '`',
      '! ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const block of narrativeBlocks(pieces.join(''), citable))
          if ('sentences' in block)
            for (const { spans, ownWords } of block.sentences)
              expect(ownWords).toBe(!spans.some(({ kind }) => kind === 'cite'))
      }),
    )
  })
})
