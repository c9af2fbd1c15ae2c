import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packetFile } from '@/components/packet-files/packet-file'
import { packetResponse } from '@/components/packet-files/response'
import { readNamedFiles } from '@/lib/packet/rules/named-files'
import { packetFormats, readLastLine } from '@/lib/packet/rules/own-hash'
import type { PacketDocument } from '@/lib/packet/types/document'
import { packetDocument } from '../../support/factories/packet-document'
import { isUnchanged } from '../../support/packet-check'
import { pdfWords } from '../../support/pdf-words'

const text = async (document: PacketDocument, format: 'markdown' | 'html') =>
  new TextDecoder().decode(await packetFile(document, format))

/** The same packet with other words of its person. */
const withWords = (words: string): PacketDocument => ({
  ...packetDocument,
  person: words,
  opening: [
    {
      ...{ kind: 'text', depth: 0, quoted: false, bullet: '' },
      sentences: [
        {
          spans: [{ kind: 'text', text: words, strong: false, emphasis: false, code: false, href: null }],
          ownWords: true,
        },
      ],
    },
    { kind: 'code', depth: 0, quoted: false, text: words },
  ],
  entries: packetDocument.entries.map((entry) => ({ ...entry, title: words })),
})

/** The same packet with words that a link follows at once. */
function withLinkBehind(words: string): PacketDocument {
  const plain = { kind: 'text', strong: false, emphasis: false, code: false } as const
  const spans = [
    { ...plain, text: words, href: null },
    { ...plain, text: 'here', href: 'https://example.org/x.png' },
  ]
  const place = { kind: 'text', depth: 0, quoted: false, bullet: '' } as const
  return { ...packetDocument, opening: [{ ...place, sentences: [{ spans, ownWords: false }] }] }
}

const hostile =
  '</style><script>alert(1)</script> "><img src=x onerror=alert(1)> `|` [a](javascript:b) <!-- \u202egnp'

describe('a packet as a file', () => {
  it.each(packetFormats)('carries its own SHA-256 in its last line: %s', async (format) => {
    const bytes = await packetFile(packetDocument, format)
    expect(readLastLine(bytes)?.format).toBe(format)
    expect(isUnchanged(bytes)).toBe(true)
  })

  it('fails its check when any one byte of it is another', async () => {
    for (const format of packetFormats) {
      const bytes = await packetFile(packetDocument, format)
      const anyChange = fc.record({
        at: fc.oneof(
          fc.nat(bytes.length - 1),
          fc.integer({ min: bytes.length - 160, max: bytes.length - 1 }),
        ),
        by: fc.integer({ min: 1, max: 255 }),
      })
      fc.assert(
        fc.property(anyChange, ({ at, by }) => {
          const changed = Uint8Array.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ by
          expect(isUnchanged(changed)).toBe(false)
        }),
        { numRuns: 150 },
      )
      expect(isUnchanged(bytes.subarray(0, -1))).toBe(false)
      expect(isUnchanged(Uint8Array.from([...bytes, 10]))).toBe(false)
    }
  })

  it.each(packetFormats)('names each file of its evidence with its SHA-256: %s', async (format) => {
    const bytes = await packetFile(packetDocument, format)
    const { files } = packetDocument.entries[1] ?? { files: [] }
    expect(files.length).toBe(2)
    const told = files.map(({ name, size, sha256 }) => ({ name, size, sha256 }))
    expect(readNamedFiles(format, Buffer.from(bytes).toString('latin1'))).toEqual(told)
    const seen = format === 'pdf' ? pdfWords(bytes).text : new TextDecoder().decode(bytes)
    for (const { sha256 } of files) expect(seen.replace(/belay-packet.*/, '')).toContain(sha256)
  })

  it.each(packetFormats)('is the same bytes when it is made again: %s', async (format) => {
    const again = structuredClone(packetDocument)
    expect(await packetFile(again, format)).toEqual(await packetFile(packetDocument, format))
  })

  it.each(packetFormats)('is answered piece by piece, with the same bytes: %s', async (format) => {
    const answered = await (await packetResponse(packetDocument, format)).bytes()
    expect(answered).toEqual(await packetFile(packetDocument, format))
  })

  it('marks the author’s own words in every format and says what the mark means', async () => {
    for (const format of packetFormats) {
      const bytes = await packetFile(packetDocument, format)
      const said = format === 'pdf' ? pdfWords(bytes).text : new TextDecoder().decode(bytes)
      expect(said).toMatch(/said so\.(<[^>]+>)*†/)
      expect(said).not.toMatch(/in spring [^†]{0,80}†/)
      expect(said).toContain('it is the author’s own words')
    }
  })

  it('says how large a file is as the page of its entry does', async () => {
    const [, entry] = packetDocument.entries
    const files = entry?.files.map((file) => ({ ...file, size: 10 * 1024 * 1024 })) ?? []
    const entries = packetDocument.entries.map((each) => (each === entry ? { ...each, files } : each))
    expect(await text({ ...packetDocument, entries }, 'html')).toContain('<td data-of="Size">10 MB</td>')
  })
})

describe('the HTML file', () => {
  it('loads nothing, runs nothing and lets no word of anybody become markup', async () => {
    for (const html of [await text(packetDocument, 'html'), await text(withWords(hostile), 'html')]) {
      expect(html).not.toMatch(/<(script|img|link|iframe|object|embed|base|form|svg)\b/i)
      expect(html).not.toMatch(/<[^>]+\s(src|srcset|style|on\w+)=/i)
      expect(html).not.toMatch(/url\(|@import/)
      expect(html).not.toMatch(/href="(?!#|https?:|mailto:)/)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
      expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
      expect(html).toContain("default-src 'none'")
    }
  })

  it('leads every mark to something that is there', async () => {
    const html = await text(packetDocument, 'html')
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const led = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(led.length).toBeGreaterThan(15)
    expect(led.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('the Markdown file', () => {
  it('lets no word of anybody become markup', async () => {
    const markdown = await text(withWords(hostile), 'markdown')
    const prose = markdown.replace(/```[\s\S]*?```/g, '').replace(/^<!-- belay-packet .* -->$/m, '')
    expect(prose).not.toMatch(/(?<!\\)<(?!a id="[\w-]+"><\/a>|\/a>)/)
    expect(prose).not.toMatch(/(?<!\\)\]\(javascript/)
    expect(markdown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    // a link right behind it would be drawn as a picture, which a reader's program fetches
    expect(await text(withLinkBehind('Look!'), 'markdown')).toContain(
      'Look\\![here](https://example.org/x.png)',
    )
  })

  it('fences code so that nothing in it ends the fence', async () => {
    const markdown = await text(withWords('a\n```\n# forged\n```'), 'markdown')
    expect(markdown).toContain('````\na\n```\n# forged\n```\n````')
  })
})

describe('the PDF file', () => {
  it('draws a stand-in for what its letters lack and says so, and says nothing where they lack nothing', async () => {
    const said = pdfWords(await packetFile(withWords('Mira 日本 👩‍👩‍👧 ÄÖÜ ж'), 'pdf')).text
    expect(said).toContain('Mira ◊◊ ◊ ÄÖÜ ж')
    expect(said).toContain('◊ stands for a character that this file’s letters lack.')
    expect(pdfWords(await packetFile(packetDocument, 'pdf')).text).not.toContain('◊')
  })

  it('has a title, an author, a language, a structure, an outline and its own faces', async () => {
    const source = Buffer.from(await packetFile(packetDocument, 'pdf')).toString('latin1')
    expect(source).toContain('(Wanjiru Kamau: packet towards principal engineer)')
    expect(source).toContain('/Lang (en)')
    for (const part of ['/MarkInfo', '/StructTreeRoot', '/Outlines', '/FontFile2', '(D:20260615000000Z)'])
      expect(source).toContain(part)
    expect(source).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
  })
})
