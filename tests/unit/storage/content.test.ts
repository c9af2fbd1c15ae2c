import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarkup } from '@/lib/storage/content'
import { examined } from '@/lib/storage/examined'
import { arrivingIn, html, jpeg, markdown, pdf, png, svg, text, webp } from '../../support/sample-files'

/** What bytes are found to be that arrive in pieces. */
async function lookAt(bytes: Buffer, piece = 65_536) {
  const passing = examined(arrivingIn(bytes, piece))
  const passed: Uint8Array[] = []
  for await (const chunk of passing.bytes) passed.push(chunk)
  return { ...(await passing.result()), passed: Buffer.concat(passed) }
}

describe('what bytes are', () => {
  it.each([
    ['png', png],
    ['jpeg', jpeg],
    ['webp', webp],
    ['pdf', pdf],
    ['text', text],
    ['text', markdown],
    ['text', Buffer.from('\uFEFFa text with a mark in front')],
    ['text', Buffer.from('<https://example.org> is where it stands')],
    ['text', Buffer.from('a < b, and <3')],
    // each begins with what some kind of program or picture begins with
    ['text', Buffer.from('BMW: notes of the meeting on Monday')],
    ['text', Buffer.from('MZ is what a program begins with')],
    ['text', Buffer.from('FORMAT of the talk: half an hour')],
    ['markup', svg],
    ['markup', html],
    ['markup', Buffer.from('\uFEFF  \n<!-- nothing -->\n<svg>')],
    ['markup', Buffer.from('<?xml version="1.0"?><a/>')],
    ['markup', Buffer.from('<ScRiPt>alert(1)</script>')],
    ['markup', Buffer.from('<img src=x onerror=alert(1)>')],
    ['markup', Buffer.from('<p align="center">')],
    ['other', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['other', Buffer.from('PK\u0003\u0004')],
    ['other', Buffer.from('MZ\u0090\u0000\u0003')],
    ['other', Buffer.from('{\\rtf1 no text to read')],
    ['other', Buffer.from([0xfe, 0xff, 0x00, 0x61])],
    ['other', Buffer.from('a text\u001b[2J that clears a terminal')],
  ])('is found to be %s', async (content, bytes) => {
    for (const piece of [1, 7, 65_536]) expect((await lookAt(bytes, piece)).content).toBe(content)
  })

  it('does not depend on the pieces in which they arrive, and they pass unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary', maxLength: 300 }).map((s) => Buffer.from(s)),
        ),
        fc.integer({ min: 1, max: 40 }),
        async (array, piece) => {
          const bytes = Buffer.from(array)
          const whole = await lookAt(bytes)
          expect(await lookAt(bytes, piece)).toEqual(whole)
          expect(whole.passed).toEqual(bytes)
          expect(whole.size).toBe(bytes.length)
        },
      ),
    )
  })

  it('is markup whatever blanks and comments stand in front', () => {
    const before = fc
      .array(fc.constantFrom(' ', '\n', '\t', '<!-- a -->', '<!---->'))
      .map((all) => all.join(''))
    const tag = fc.constantFrom('<html>', '<svg ', '<!DOCTYPE html>', '<?xml ?>', '<body\n', '</p>', '<x:y>')
    fc.assert(fc.property(before, tag, (blanks, begin) => isMarkup(blanks + begin)))
  })
})
