import { escaped } from './http/plain-page'

/** A piece of a mail: a paragraph, a link, a list under its title. Plain text, never markup. */
export type MailPart = string | { href: string; label: string } | { title: string; items: string[] }

export type MailBody = {
  parts: MailPart[]
  /** why it came and how to end that, below the rest */
  foot?: MailPart[]
}

/** A mail as plain text: a link stands on a line of its own. */
export function mailAsText({ parts, foot = [] }: MailBody): string {
  const above = parts.map(partAsText).join('\n\n')
  return foot.length > 0 ? `${above}\n\n-- \n${foot.map(partAsText).join('\n\n')}` : above
}

function partAsText(part: MailPart): string {
  if (typeof part === 'string') return part
  if ('href' in part) return part.href
  return [part.title, ...part.items.map((item) => `- ${item}`)].join('\n')
}

// mail programs read no style sheets
const styles = {
  body: 'margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5',
  inner: 'max-width:36em;margin:0 auto',
  foot: 'margin-top:32px;padding-top:12px;border-top:1px solid #999;font-size:14px',
}

/** The same mail as a page of HTML, without pictures and scripts. */
export function mailAsHtml(subject: string, { parts, foot = [] }: MailBody): string {
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${styles.body}"><div style="${styles.inner}">`,
    ...parts.map(partAsHtml),
    ...(foot.length > 0 ? [`<div style="${styles.foot}">`, ...foot.map(partAsHtml), '</div>'] : []),
    '</div></body></html>',
  ].join('\n')
}

function partAsHtml(part: MailPart): string {
  if (typeof part === 'string') return `<p>${escaped(part)}</p>`
  if ('href' in part) return `<p><a href="${escaped(part.href)}">${escaped(part.label)}</a></p>`
  const items = part.items.map((item) => `<li>${escaped(item)}</li>`)
  return `<p>${escaped(part.title)}</p>\n<ul>\n${items.join('\n')}\n</ul>`
}
