import { Fragment, type ReactNode } from 'react'
import type { Block, Cell, Span } from '@/components/packet-files/block'
import { packetBlocks } from '@/components/packet-files/content/packet'
import { PageContents } from '@/components/ui/page-contents'
import { Table } from '@/components/ui/table'
import type { PacketDocument } from '@/lib/packet/types/document'
import { ownWordsMark } from '@/lib/packet/types/narrative'
import { blockTree, type TreeItem } from './block-tree'
import './packet.css'

type Props = {
  document: PacketDocument
  /** what stands behind the heading of a thing or a section: to its owner, the way to what it comes from */
  beside?: (anchor: string) => ReactNode
}

/** A packet as a page says it: what its files say, without what is said of a file alone. */
export function PacketText({ document, beside = () => null }: Props) {
  const blocks = packetBlocks(document)
  const check = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'check')
  // the page has its own title
  const shown = blocks.slice(1, check === -1 ? undefined : check)
  return (
    <>
      <PageContents parts={partsOf(shown)} />
      <div className="packet">{blockTree(shown).map((item, index) => draw(item, index, beside))}</div>
    </>
  )
}

/** The sections, by their anchors. */
function partsOf(blocks: readonly Block[]): { id: string; title: string }[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 && block.anchor !== null
      ? [{ id: block.anchor, title: block.text }]
      : [],
  )
}

function draw(item: TreeItem, index: number, beside: NonNullable<Props['beside']>): ReactNode {
  if (item.kind === 'list') {
    const List = item.start === null ? 'ul' : 'ol'
    return (
      <List key={index} start={item.start ?? undefined}>
        {item.items.map((inside, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
          <li key={at}>{inside.map((each, place) => draw(each, place, beside))}</li>
        ))}
      </List>
    )
  }
  const { block } = item
  const drawn = <Plain key={index} block={block} beside={beside} />
  return 'isQuoted' in block && block.isQuoted ? <blockquote key={index}>{drawn}</blockquote> : drawn
}

function Plain({ block, beside }: { block: Block; beside: NonNullable<Props['beside']> }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as 'h2'
      return (
        <div className="packet-heading">
          <Heading id={block.anchor ?? undefined}>{block.text}</Heading>
          {block.anchor && beside(block.anchor)}
        </div>
      )
    }
    case 'text':
      return (
        <p className={block.isQuiet ? 'text-small text-muted' : 'whitespace-pre-line'}>
          <Spans spans={block.spans} />
        </p>
      )
    case 'code':
      return <pre>{block.text}</pre>
    case 'table':
      return (
        <Table
          caption={block.columns.map(({ title }) => title).join(', ')}
          hideCaption
          columns={block.columns.map(({ title }, at) => ({
            key: String(at),
            label: title,
            cell: ({ cells }: { key: string; cells: Cell[] }) => <Spans spans={cells[at] ?? []} />,
          }))}
          rows={block.rows.map((cells, at) => ({ key: String(at), cells }))}
          rowKey={({ key }) => key}
        />
      )
    case 'line':
      return <hr />
  }
}

function Spans({ spans }: { spans: readonly Span[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
  return spans.map((span, at) => <One key={at} span={span} />)
}

/** The mark where it stands behind words; where it is explained it stands alone. */
const markBehindWords = new RegExp(`(?<!\\s)${ownWordsMark}`)

function One({ span: { text, strong, emphasis, code, to } }: { span: Span }) {
  let drawn: ReactNode = text.split(markBehindWords).map((words, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
    <Fragment key={at}>
      {at > 0 && <OwnWords />}
      {words}
    </Fragment>
  ))
  if (code) drawn = <code>{drawn}</code>
  if (emphasis) drawn = <em>{drawn}</em>
  if (strong) drawn = <strong>{drawn}</strong>
  if (to === undefined) return drawn
  if ('anchor' in to) return <a href={`#${to.anchor}`}>{drawn}</a>
  return (
    <a href={to.href} rel="nofollow noopener noreferrer">
      {drawn}
    </a>
  )
}

/** The mark behind the author's own words, said as well. */
function OwnWords() {
  return (
    <span className="own-words">
      <span aria-hidden="true">{ownWordsMark}</span>
      <span className="sr-only"> (the author’s own words)</span>
    </span>
  )
}
