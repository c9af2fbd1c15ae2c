import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, searchText, searchWords } from '@/lib/folded'

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

describe('what is searched for', () => {
  it('is repeated in one line without the blanks around it', () => {
    expect(searchText('  Kafka \n  ops ')).toBe('Kafka ops')
  })

  it('is no longer than a title, and cut between characters', () => {
    expect(searchText('🧗'.repeat(300))).toBe('🧗'.repeat(200))
  })

  it('is nothing that PostgreSQL cannot be asked for', () => {
    expect(searchText('a\u0000b')).toBe('ab')
  })

  it.each(['', '   ', '\u00a0', '\u0301', '\u0301 \u0000'])('is nothing where it has no word: %j', (text) => {
    expect(searchText(text)).toBe('')
  })
})
