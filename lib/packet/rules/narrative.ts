import type { Definition, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { isTangled } from '@/lib/tangled-text'
import type { NarrativeBlock, NarrativeSpan } from '../types/narrative'
import { CITED, sentencesOf } from './sentences'

/** A citation as it is typed: the key of an entry, a goal, a review or a competency in square brackets. */
const citation = /\[([egrc]-[a-z0-9-]{1,100})\]/gi

type TextSpan = Extract<NarrativeSpan, { kind: 'text' }>
type Style = Omit<TextSpan, 'kind' | 'text'>
type Place = { depth: number; quoted: boolean }

const plain: Style = { strong: false, emphasis: false, code: false, href: null }

/**
 * What somebody wrote in Markdown, sentence by sentence, with what it cites: `citable` has the mark of everything that
 * the document holds by its anchor. Nothing that was typed is left out; only links to web and mail addresses lead there.
 */
export function narrativeBlocks(text: string, citable: ReadonlyMap<string, string>): NarrativeBlock[] {
  if (text.trim() === '') return []
  if (isTangled(text)) return [{ kind: 'code', depth: 0, quoted: false, text }]
  const tree = fromMarkdown(text)
  const definitions = new Map<string, string>()
  collect(tree.children, definitions)
  const reader = new Reader(text, citable, definitions)
  return tree.children.flatMap((node) => reader.block(node, { depth: 0, quoted: false }))
}

/** The citations of a text that lead to nothing that the document holds, as they were typed, each once. */
export function lostCitations(text: string, citable: ReadonlyMap<string, string>): string[] {
  const lost = [...text.matchAll(citation)].flatMap(([, key = '']) =>
    citable.has(key.toLowerCase()) ? [] : [key],
  )
  return [...new Set(lost)]
}

function collect(nodes: readonly Nodes[], definitions: Map<string, string>): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url)
    if ('children' in node) collect(node.children, definitions)
  }
}

class Reader {
  constructor(
    private readonly source: string,
    private readonly citable: ReadonlyMap<string, string>,
    private readonly definitions: ReadonlyMap<string, string>,
  ) {}

  block(node: RootContent, place: Place, bullet = ''): NarrativeBlock[] {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: node.depth, sentences: this.sentences(node.children) }]
      case 'paragraph':
        return [{ kind: 'text', ...place, bullet, sentences: this.sentences(node.children) }]
      case 'blockquote':
        return node.children.flatMap((child) => this.block(child, { depth: place.depth + 1, quoted: true }))
      case 'list':
        return node.children.flatMap((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '•'
          return item.children.flatMap((child, at) =>
            this.block(child, { ...place, depth: place.depth + 1 }, at === 0 ? mark : ''),
          )
        })
      case 'code':
        return [{ kind: 'code', ...place, text: node.value }]
      case 'thematicBreak':
        return [{ kind: 'line' }]
      case 'definition':
        return this.definition(node, place)
      case 'html':
        return [this.literal(node.value, place, bullet)]
      default:
        return []
    }
  }

  /** A line like "[e-7k2f9q]: done" reads as the address of a link; where no text uses it, it is what was written. */
  private definition(node: Definition, place: Place): NarrativeBlock[] {
    if (!/^[egrc]-/i.test(node.identifier)) return []
    const { start, end } = node.position ?? {}
    return [this.literal(this.source.slice(start?.offset ?? 0, end?.offset ?? 0), place, '')]
  }

  private literal(value: string, place: Place, bullet: string): NarrativeBlock {
    const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }] }
    return { kind: 'text', ...place, bullet, sentences: this.sentences(paragraph.children) }
  }

  private sentences(nodes: readonly PhrasingContent[]) {
    const { spans, breaks } = this.spans(nodes)
    const text = spans.map((span) => (span.kind === 'text' ? masked(span) : CITED)).join('')
    return sentencesOf(text, breaks).map(({ from, to }) => {
      const own = cut(spans, from, to)
      return { spans: own, ownWords: !own.some(({ kind }) => kind === 'cite') }
    })
  }

  private spans(nodes: readonly PhrasingContent[]): { spans: NarrativeSpan[]; breaks: number[] } {
    const spans: NarrativeSpan[] = []
    const breaks: number[] = []
    const add = (text: string, style: Style) => {
      const last = spans.at(-1)
      if (last?.kind === 'text' && isStyled(last, style)) last.text += text
      else if (text !== '') spans.push({ kind: 'text', text, ...style })
    }
    const read = (node: PhrasingContent, style: Style): void => {
      if (node.type === 'text' || node.type === 'html')
        for (const piece of this.pieces(node.value))
          if (typeof piece === 'string') add(piece, style)
          else spans.push(piece)
      else if (node.type === 'inlineCode') add(node.value, { ...style, code: true })
      else if (node.type === 'break') {
        add('\n', style)
        breaks.push(lengthOf(spans))
      } else if (node.type === 'image' || node.type === 'imageReference') add(node.alt ?? '', style)
      else if ('children' in node) for (const child of node.children) read(child, this.styleIn(node, style))
    }
    for (const node of nodes) read(node, plain)
    return { spans, breaks }
  }

  private styleIn(node: PhrasingContent, style: Style): Style {
    if (node.type === 'strong') return { ...style, strong: true }
    if (node.type === 'emphasis') return { ...style, emphasis: true }
    if (node.type === 'link') return { ...style, href: webAddress(node.url) }
    if (node.type === 'linkReference')
      return { ...style, href: webAddress(this.definitions.get(node.identifier) ?? '') }
    return style
  }

  /** Text with its citations taken out, in turn. */
  private pieces(text: string): (string | NarrativeSpan)[] {
    const pieces: (string | NarrativeSpan)[] = []
    let from = 0
    for (const match of text.matchAll(citation)) {
      const anchor = (match[1] ?? '').toLowerCase()
      const mark = this.citable.get(anchor)
      pieces.push(text.slice(from, match.index), mark ? { kind: 'cite', anchor, mark } : { kind: 'lost' })
      from = match.index + match[0].length
    }
    return [...pieces, text.slice(from)]
  }
}

function webAddress(url: string): string | null {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : null
}

function isStyled(span: TextSpan, style: Style): boolean {
  return (
    span.strong === style.strong &&
    span.emphasis === style.emphasis &&
    span.code === style.code &&
    span.href === style.href
  )
}

/** As long as the text itself; what stands in code ends no sentence. */
function masked({ text, code }: TextSpan): string {
  return code ? text.replace(/\S/g, '0') : text
}

function lengthOf(spans: readonly NarrativeSpan[]): number {
  return spans.reduce((sum, span) => sum + (span.kind === 'text' ? span.text.length : CITED.length), 0)
}

/** The part of some spans between two places of their text. */
function cut(spans: readonly NarrativeSpan[], from: number, to: number): NarrativeSpan[] {
  let at = 0
  return spans.flatMap((span): NarrativeSpan[] => {
    const start = at
    at += lengthOf([span])
    if (at <= from || start >= to) return []
    if (span.kind !== 'text') return [span]
    return [{ ...span, text: span.text.slice(Math.max(0, from - start), to - start) }]
  })
}
