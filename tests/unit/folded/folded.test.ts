import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, searchWords } from '@/lib/folded'

describe('a folded text', () => {
  it.each([
    ['Señor  ÉCOLE', 'senor ecole'],
    ['Straße nach Łódź', 'strasse nach lodz'],
    ['ＫＡＦＫＡ', 'kafka'],
    ['İstanbul, ısı', 'istanbul, isi'],
    [' a\u00a0b\tc\n', 'a b c'],
    ['Zu\u0308rich', 'zurich'],
    ['100 %_\\', '100 %_\\'],
  ])('has no case, no accents and single blanks: %s', (text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  it('is folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
      }),
    )
  })

  it('is the same for a text however its accents are put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')))
      }),
    )
  })
})

describe('the words of a search', () => {
  it('are folded, each once, and none for blanks', () => {
    expect(searchWords('  Ärger arger KAFKA ')).toEqual(['arger', 'kafka'])
    expect(searchWords(' \u00a0\n')).toEqual([])
  })
})
