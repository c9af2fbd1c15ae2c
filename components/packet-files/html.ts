import { createHash } from 'node:crypto'
import { type Block, type Cell, clean, type Span } from './block'
import { style } from './style'

// allows the style that stands in the file, and nothing from anywhere
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** The blocks as the lines of one HTML file that loads nothing; `lastLine` of the packet's rules closes it. */
export function htmlOf(title: string, blocks: readonly Block[]): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(clean(title))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...grouped(blocks),
    '</main>',
    '',
  ].join('\n')
}

/** Items that follow each other stand in one list, however deep. */
function grouped(blocks: readonly Block[]): string[] {
  const open: string[] = []
  const lines: string[] = []
  const closeTo = (depth: number) => {
    while (open.length > depth) lines.push(`</li></${open.pop()}>`)
  }
  for (const block of blocks) {
    const depth = 'depth' in block ? block.depth : 0
    if (block.kind !== 'text' || block.bullet === '') {
      closeTo(Math.min(depth, open.length))
      lines.push(quoted(block, drawn(block)))
      continue
    }
    const list = block.bullet === '•' ? 'ul' : 'ol'
    closeTo(depth)
    if (open.length === depth && open.at(-1) !== list) closeTo(depth - 1)
    if (open.length === depth) lines.push('</li>')
    const number = Number.parseInt(block.bullet, 10)
    const start = list === 'ol' && number !== 1 ? ` start="${number}"` : ''
    while (open.length < depth) {
      lines.push(open.length === depth - 1 ? `<${list}${start}>` : '<ul><li class="bare">')
      open.push(open.length === depth - 1 ? list : 'ul')
    }
    lines.push(`<li>${quoted(block, inline(block.spans))}`)
  }
  closeTo(0)
  return lines
}

function quoted(block: Block, html: string): string {
  return 'isQuoted' in block && block.isQuoted ? `<blockquote>${html}</blockquote>` : html
}

function drawn(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.anchor === null ? '' : ` id="${escaped(block.anchor)}"`
      return `<h${block.level}${id}>${escaped(block.text)}</h${block.level}>`
    }
    case 'text':
      return `<p${block.isQuiet ? ' class="quiet"' : ''}>${inline(block.spans)}</p>`
    case 'code':
      return `<pre>${escaped(block.text)}</pre>`
    case 'table':
      return [
        '<table>',
        `<thead><tr>${block.columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...block.rows.map((cells) => row(cells, block.columns)),
        '</tbody>',
        '</table>',
      ].join('\n')
    case 'line':
      return '<hr>'
  }
}

function row(cells: readonly Cell[], columns: readonly { title: string }[]): string {
  const [first = [], ...rest] = cells
  return `<tr><th scope="row">${inline(first)}</th>${rest
    .map((cell, at) => `<td data-of="${escaped(columns[at + 1]?.title ?? '')}">${inline(cell)}</td>`)
    .join('')}</tr>`
}

function inline(spans: readonly Span[]): string {
  return spans
    .map(({ text, strong, emphasis, code, to }) => {
      let html = escaped(text).replaceAll('\n', '<br>')
      if (code) html = `<code>${html}</code>`
      if (emphasis) html = `<em>${html}</em>`
      if (strong) html = `<strong>${html}</strong>`
      if (to === undefined) return html
      return 'anchor' in to
        ? `<a href="#${escaped(to.anchor)}">${html}</a>`
        : `<a href="${escaped(to.href)}" rel="nofollow noopener noreferrer">${html}</a>`
    })
    .join('')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
