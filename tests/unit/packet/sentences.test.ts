import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CITED, sentencesOf } from '@/lib/packet/rules/sentences'

const split = (text: string, breaks?: number[]) =>
  sentencesOf(text.replaceAll('¤', CITED), breaks).map(({ from, to }) =>
    text.replaceAll('¤', CITED).slice(from, to).replaceAll(CITED, '¤'),
  )

describe('the sentences of a text', () => {
  it.each([
    ['One. Two? Three! Four…', ['One.', 'Two?', 'Three!', 'Four…']],
    ['No full stop at the end', ['No full stop at the end']],
    [
      '  Blanks around.   And between.\nOn a new line. ',
      ['Blanks around.', 'And between.', 'On a new line.'],
    ],
    [
      'Dr. Achieng, e.g. in spring, met Mr. Otieno. It went well.',
      ['Dr. Achieng, e.g. in spring, met Mr. Otieno.', 'It went well.'],
    ],
    ['Ask J. R. Smith. He knows.', ['Ask J. R. Smith.', 'He knows.']],
    ['So did I. Then it was over.', ['So did I.', 'Then it was over.']],
    ['See No. 3. I say no. 3 is enough.', ['See No. 3.', 'I say no. 3 is enough.']],
    [
      'It took 1.5 hours at 3 p.m. sharp. Version 2.0 came.',
      ['It took 1.5 hours at 3 p.m. sharp.', 'Version 2.0 came.'],
    ],
    [
      'She said “Ship it.” We did (at once.) And then?!',
      ['She said “Ship it.”', 'We did (at once.)', 'And then?!'],
    ],
    ['Well... maybe. Well... Maybe.', ['Well... maybe.', 'Well...', 'Maybe.']],
    ['我做了。然后呢？好', ['我做了。', '然后呢？', '好']],
    ['Wir haben es geschafft. Über Nacht.', ['Wir haben es geschafft.', 'Über Nacht.']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it('has a citation after the full stop with the sentence before it', () => {
    expect(split('It shipped. ¤ It stayed.')).toEqual(['It shipped. ¤', 'It stayed.'])
    expect(split('It shipped.¤ ¤ It stayed. ¤')).toEqual(['It shipped.¤ ¤', 'It stayed. ¤'])
  })

  it('has a citation that goes on in small letters with the sentence after it', () => {
    expect(split('It shipped. ¤ shows how.')).toEqual(['It shipped.', '¤ shows how.'])
  })

  it('ends where the writer broke the line', () => {
    expect(split('First line\nsecond line', [11])).toEqual(['First line', 'second line'])
  })

  it('loses nothing but blanks, and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aB.!?… \n¤)”'.split('')), maxLength: 60 }),
        (text) => {
          const ranges = sentencesOf(text.replaceAll('¤', CITED))
          expect(split(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
          for (const [at, { from, to }] of ranges.entries()) {
            expect(to).toBeGreaterThan(from)
            expect(from).toBeGreaterThanOrEqual(ranges[at - 1]?.to ?? 0)
          }
        },
      ),
    )
  })
})
