import type { Block, Cell, Span } from './block'

/** The blocks as CommonMark with tables. What people wrote is escaped: it makes no markup of its own. */
export function markdownOf(blocks: readonly Block[]): string {
  // how far what stands in the items that are open is moved to the right
  const open: string[] = []
  return `${blocks
    .map((block, at) => {
      // items of a list stand together
      const isTight = isItem(block) && isItem(blocks[at - 1])
      return `${at === 0 ? '' : isTight ? '\n' : '\n\n'}${indented(block, open)}`
    })
    .join('')}\n`
}

/** A block below the item that it belongs to; an item opens a place for what stands in it. */
function indented(block: Block, open: string[]): string {
  const isOpening = isItem(block)
  open.length = Math.min(open.length, 'depth' in block ? block.depth - (isOpening ? 1 : 0) : 0)
  const indent = open.join('')
  const text = drawn(block)
  if (isOpening && block.kind === 'text') open.push(' '.repeat(bulletOf(block.bullet).length))
  return indent === '' ? text : text.replace(/^/gm, indent)
}

function isItem(block: Block | undefined): boolean {
  return block?.kind === 'text' && block.bullet !== ''
}

function drawn(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const anchor = block.anchor === null ? '' : `<a id="${block.anchor}"></a>`
      return `${'#'.repeat(block.level)} ${anchor}${escaped(block.text.replaceAll('\n', ' '))}`
    }
    case 'text':
      return placed(inline(block.spans), bulletOf(block.bullet), block.isQuoted)
    case 'code': {
      const longest = Math.max(2, ...[...block.text.matchAll(/`+/g)].map(([run]) => run.length))
      const fence = '`'.repeat(longest + 1)
      return placed(`${fence}\n${block.text}\n${fence}`, '', block.isQuoted)
    }
    case 'table':
      return [
        row(block.columns.map(({ title }) => [{ text: title }])),
        `|${block.columns.map(() => ' --- |').join('')}`,
        ...block.rows.map(row),
      ].join('\n')
    case 'line':
      return '---'
  }
}

function bulletOf(bullet: string): string {
  return bullet === '•' ? '- ' : bullet === '' ? '' : `${bullet} `
}

/** Lines below each other behind what makes them a quote or an item. */
function placed(text: string, bullet: string, isQuoted: boolean): string {
  const quote = isQuoted ? '> ' : ''
  return text
    .split('\n')
    .map((line, at) => `${quote}${at === 0 ? bullet : ' '.repeat(bullet.length)}${line}`)
    .join('\n')
}

function row(cells: readonly Cell[]): string {
  return `|${cells.map((cell) => ` ${inline(cell).replace(/\\?\n/g, ' ')} |`).join('')}`
}

function inline(spans: readonly Span[]): string {
  return spans
    .map(({ text, strong, emphasis, code, to }, at) => {
      if (text.trim() === '') return text
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      const marks = `${strong ? '**' : ''}${emphasis ? '*' : ''}`
      const body = `${marks}${code ? codeOf(words) : escaped(words)}${[...marks].reverse().join('')}`
      const target = to && ('anchor' in to ? `#${to.anchor}` : safe(to.href))
      const linked = target === undefined ? body : `[${body}](${target})`
      return `${at === 0 ? '' : broken(before)}${linked}${broken(after)}`
    })
    .join('')
    .trim()
}

/** A line break that the author made is one. */
function broken(blank: string): string {
  return blank.replace(/ *\n\s*/g, '\\\n')
}

function codeOf(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text.replaceAll('\n', ' ').replaceAll('|', '\\|')}${pad}${fence}`
}

/** Text in which no character means anything to a reader of Markdown. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~$]|&(?=[#\w])/g, '\\$&')
      // a link may follow, which would make a picture of the two
      .replace(/!$/, '\\!')
      .replace(/ *\n\s*/g, '\\\n')
      .replace(/^( *)([-+=#])/gm, '$1\\$2')
      .replace(/^( *\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
  )
}

/** An address as the target of a link, whatever stands in it. */
function safe(href: string): string {
  return href.replace(/[\s()<>\\`|]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, asCode))
}

function asCode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}
