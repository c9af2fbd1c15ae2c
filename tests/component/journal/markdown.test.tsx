import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkdownText } from '@/components/ui/markdown'

function rendered(text: string, below?: number): string {
  return renderToStaticMarkup(<MarkdownText text={text} {...(below !== undefined && { below })} />)
}

describe('Markdown that somebody wrote', () => {
  it('becomes paragraphs, lists and emphasis', () => {
    const html = rendered('First *one*.\n\n- a\n- **b**')
    expect(html).toContain('First <em>one</em>.')
    expect(html).toMatch(/<ul>\s*<li>a<\/li>\s*<li><strong>b<\/strong><\/li>\s*<\/ul>/)
  })

  it('keeps its headings below those of the page', () => {
    const html = rendered('# One\n\n###### Six', 3)
    expect(html).toContain('<h4>One</h4>')
    expect(html).toContain('<h6>Six</h6>')
    expect(html).not.toMatch(/<h[123]/)
  })

  it.each([
    ['https', '[site](https://example.org/a?b=1)', 'href="https://example.org/a?b=1"'],
    ['http', '<http://example.org>', 'href="http://example.org"'],
    ['mail', '[mail](mailto:ann@example.org)', 'href="mailto:ann@example.org"'],
  ])('links to an address of %s without vouching for it', (_, text, expected) => {
    const html = rendered(text)
    expect(html).toContain(expected)
    expect(html).toContain('rel="nofollow noopener noreferrer"')
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,hello)',
    '[x](/settings/delete)',
    '[x](//example.org)',
    '[x](#somewhere)',
    '[x](vbscript:x)',
  ])('shows the words of %s without a link', (text) => {
    const html = rendered(text)
    expect(html).not.toContain('<a')
    expect(html).toContain('x')
  })

  it('shows the description of an image and loads nothing', () => {
    const html = rendered('![a cat](https://example.org/cat.png)')
    expect(html).toContain('a cat')
    expect(html).not.toMatch(/<img|src=|cat\.png/)
  })

  it('shows markup of HTML as text or not at all', () => {
    const html = rendered('<script>alert(1)</script>\n\n<b onclick="x()">bold</b>\n\n<style>p{}</style>')
    expect(html).not.toMatch(/<(script|b|style)\b/)
  })

  it('keeps a single line break where the writer made one', () => {
    expect(rendered('one\ntwo')).toContain('<p class="whitespace-pre-line">one\ntwo</p>')
  })

  it.each([
    ['quotes in quotes', '>'.repeat(20_000)],
    ['lists in lists', '1. '.repeat(6_000)],
    ['lists and quotes in each other', '> - '.repeat(5_000)],
    ['rows of quotes', '>>>>>>>>> a\n\n'.repeat(1_500)],
    ['underlined headings', 'a\n=\n'.repeat(5_000)],
    ['stars', `${'*'.repeat(10_000)}a${'*'.repeat(9_999)}`],
    ['emphasis in emphasis', `${'*_'.repeat(5_000)}a${'_*'.repeat(5_000)}`],
  ])('shows endless %s as they were typed', (_, text) => {
    expect(rendered(text).slice(0, 100)).toContain('<div class="prose whitespace-pre-wrap">')
  })

  it.each([
    ['a rule of many dashes', `above\n\n${'-'.repeat(60)}\n\nbelow`],
    ['emphasis inside emphasis', `${'*a **b '.repeat(300)}c${'** d*'.repeat(300)}`],
    ['a long list', '- one\n'.repeat(500)],
    [
      'lists indented as far as a text goes',
      Array.from({ length: 135 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'),
    ],
  ])('reads %s as Markdown', (_, text) => {
    expect(rendered(text).slice(0, 100)).not.toContain('whitespace-pre-wrap')
  })
})
