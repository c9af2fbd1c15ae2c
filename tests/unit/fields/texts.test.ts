import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { email, link, longText, newPassword, password, shortText, title } from '@/lib/fields'

/** What a block makes of a value, or the sentences with which it refuses. */
function read(block: z.ZodType, value: unknown): unknown {
  const parsed = block.safeParse(value)
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message)
}

describe('a line that must be there', () => {
  it('is trimmed, and every kind of white space in it is one space', () => {
    expect(read(title(), '  Lead \t the\r\nmigration\u00a0now \n')).toBe('Lead the migration now')
  })

  it('loses the control characters that no text needs', () => {
    expect(read(title(), 'A\u0000B\u0007\u001b[31mC\u007fD')).toBe('AB[31mCD')
  })

  it.each([[undefined], [''], [' \r\n\t '], ['\u0000\u0001']])('is missing when it is %j', (value) => {
    expect(read(title('The goal'), value)).toEqual(['The goal is missing.'])
  })

  it.each([
    ['a blank without width', '\u200b'],
    ['the mark of a byte order, a joiner and a soft hyphen', '\ufeff \u2060\u00ad'],
    ['fillers of other scripts', '\u3164\u2800'],
    ['what joins and varies other characters', '\u200d\ufe0f'],
  ])('is missing when it is nothing but %s', (_, value) => {
    expect(read(title('The goal'), value)).toEqual(['The goal is missing.'])
  })

  it('may have 200 characters after trimming and not one more', () => {
    expect(read(title(), ` ${'a'.repeat(200)} `)).toBe('a'.repeat(200))
    expect(read(title('The goal'), 'a'.repeat(201))).toEqual(['The goal is longer than 200 characters.'])
    expect(read(title('Your name', 100), 'a'.repeat(101))).toEqual([
      'Your name is longer than 100 characters.',
    ])
  })
})

describe('a text with characters that cannot be seen', () => {
  it('keeps them where they belong to something that can be seen', () => {
    for (const text of ['👩\u200d💻', 'می\u200cخواهم', '❤\ufe0f', '0']) expect(read(title(), text)).toBe(text)
  })

  it('is empty where there is nothing else', () => {
    expect(read(shortText('The venue'), '\u200b')).toBe('')
    expect(read(longText('The note'), '\u2060\n\u200b')).toBe('')
  })
})

describe('a line that may be empty', () => {
  it('is empty when nothing was sent, and within its length', () => {
    expect(read(shortText('The venue'), undefined)).toBe('')
    expect(read(shortText('The venue'), ' Oslo\r\n ')).toBe('Oslo')
    expect(read(shortText('The venue', 3), 'Oslo')).toEqual(['The venue is longer than 3 characters.'])
  })
})

describe('a text of several lines', () => {
  it('keeps its lines, with one character between two of them', () => {
    expect(read(longText('The note'), ' one\r\n\r\n  two\rthree\n\tfour\r\n')).toBe(
      'one\n\n  two\nthree\n\tfour',
    )
  })

  it('loses control characters and keeps tabs', () => {
    expect(read(longText('The note'), 'a\u0000\u0008\u000b\u000c\u001f\u007f\tb')).toBe('a\tb')
  })

  it('may have 20,000 characters, a line break counting as one', () => {
    const lines = 'a\r\n'.repeat(9_999)
    expect((read(longText('The note'), `${lines}ab`) as string).length).toBe(20_000)
    expect(read(longText('The note'), `${lines}abc`)).toEqual(['The note is longer than 20,000 characters.'])
    expect(read(longText('The note'), undefined)).toBe('')
  })
})

describe('a link', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://localhost:3000/',
    'HTTPS://EXAMPLE.ORG',
    'https://xn--bcher-kva.example/ä',
    '',
  ])('may be %j', (value) => {
    expect(read(link(), ` ${value} `)).toBe(value)
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\u0000script:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'mailto:ada@example.org',
    '//example.org',
    '/plan',
    'example.org',
    'https:example.org',
    'http:/example.org',
    'https:\\\\example.org',
  ])('may not be %j', (value) => {
    expect(read(link('The link'), value)).toEqual(['The link must begin with https:// or http://.'])
  })

  it.each(['https://', 'https://exa mple.org', 'http://exa<mple', 'https://example.org:port/'])(
    'says that %j cannot be opened',
    (value) => {
      expect(read(link('The link'), value)).toEqual([
        'The link cannot be opened as it is written. Look for blanks and missing characters in it.',
      ])
    },
  )

  it('may have 2,000 characters', () => {
    const most = `https://example.org/${'a'.repeat(1980)}`
    expect(read(link(), most)).toBe(most)
    expect(read(link(), `${most}a`)).toEqual(['The link is longer than 2,000 characters.'])
  })
})

describe('a mail address', () => {
  it.each(['ada@example.org', 'Ada.Lead+belay@mail.example.co.uk', 'ädä@bücher.example'])(
    'may be %j',
    (value) => {
      expect(read(email, ` ${value}\r\n`)).toBe(value)
    },
  )

  it.each([
    'ada',
    'ada@example',
    '@example.org',
    'ada@',
    'ada@@example.org',
    'ada lead@example.org',
    'ada@example.org, eve@example.org',
    'ada@example.org;eve@example.org',
    'ada@example.org\r\nBcc: eve@example.org',
    'Ada <ada@example.org>',
    '"ada"@example.org',
    'mailto:ada@example.org',
  ])('is refused when it is %j', (value) => {
    expect(read(email, value)).toEqual(['This is not a mail address. Write it as name@example.org.'])
  })

  it('says that it is missing, and when it is longer than any address can be', () => {
    expect(read(email, undefined)).toEqual(['The mail address is missing.'])
    expect(read(email, `${'a'.repeat(250)}@example.org`)).toEqual([
      'The mail address is longer than 254 characters.',
    ])
  })
})

describe('a password', () => {
  it('is kept as it was typed, spaces and all', () => {
    expect(read(newPassword, '  ten chars  ')).toBe('  ten chars  ')
    expect(read(password, '  x  ')).toBe('  x  ')
  })

  it('needs 10 to 200 characters when it is new', () => {
    expect(read(newPassword, undefined)).toEqual(['Choose a password of at least 10 characters.'])
    expect(read(newPassword, 'a'.repeat(9))).toEqual(['Choose a password of at least 10 characters.'])
    expect(read(newPassword, 'a'.repeat(10))).toBe('a'.repeat(10))
    expect(read(newPassword, 'a'.repeat(200))).toBe('a'.repeat(200))
    expect(read(newPassword, 'a'.repeat(201))).toEqual(['A password can have at most 200 characters.'])
  })

  it('that is too long to be anybody’s is refused in a sentence before it is hashed', () => {
    expect(read(password, 'a'.repeat(1001))).toEqual(['A password can have at most 200 characters.'])
  })
})
