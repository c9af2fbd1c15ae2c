import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition } from '@/lib/http/content-disposition'
import { fileMessages, fileTypeNames } from '@/lib/journal/messages'
import { endings, fileTypes, typeOfFile } from '@/lib/journal/rules/file-kinds'
import { fileName } from '@/lib/journal/rules/file-name'
import { bytesInWords, fits, leastArriving, quotaInBytes } from '@/lib/journal/rules/quota'

describe('the type of a file', () => {
  it('is what its content is, whatever a name without one of our endings says', () => {
    for (const name of ['shot', 'shot.exe', 'shot.html', ''])
      expect(typeOfFile('png', name)).toEqual({ type: 'image/png' })
    expect(typeOfFile('jpeg', 'a.JPEG')).toEqual({ type: 'image/jpeg' })
    expect(typeOfFile('text', 'a.md')).toEqual({ type: 'text/markdown' })
    expect(typeOfFile('text', 'a.log')).toEqual({ type: 'text/plain' })
  })

  it('is none where the name says another of the types', () => {
    expect(typeOfFile('png', 'a.pdf')).toEqual({ fault: 'file-lies' })
    expect(typeOfFile('pdf', 'a.md')).toEqual({ fault: 'file-lies' })
    expect(typeOfFile('text', 'a.png')).toEqual({ fault: 'file-lies' })
    expect(typeOfFile('markup', 'a.svg')).toEqual({ fault: 'file-markup' })
    expect(typeOfFile('other', 'a.png')).toEqual({ fault: 'file-kind' })
  })

  it('has words, and so has every fault', () => {
    for (const type of fileTypes) expect(fileTypeNames[type]).toBeTruthy()
    for (const sentence of Object.values(fileMessages)) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})

describe('the name of a file', () => {
  it.each([
    ['Übersicht 2027.PDF', 'application/pdf', 'Übersicht 2027.PDF'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\kim\\shot.png', 'image/png', 'shot.png'],
    ['a\r\nSet-Cookie: b=1.png', 'image/png', 'a Set-Cookie_ b=1.png'],
    ['a\u0000\u001b[2Jb.md', 'text/markdown', 'a[2Jb.md'],
    ['invoice\u202Efdp.png', 'image/png', 'invoicefdp.png'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['..', 'image/png', 'file.png'],
    ['', 'text/plain', 'file.txt'],
    ['.png', 'image/png', 'png.png'],
    ['notes.html', 'text/plain', 'notes.html.txt'],
    [`${'x'.repeat(300)}.jpg`, 'image/jpeg', `${'x'.repeat(116)}.jpg`],
  ] as const)('that was %j, a %s, is %j', (sent, type, name) => {
    expect(fileName(sent, type)).toBe(name)
  })

  it('has no folder, nothing unseen, an ending of its type and no more than 120 characters, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom(...fileTypes),
        (sent, type) => {
          const name = fileName(sent, type)
          expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u)
          expect(name.isWellFormed()).toBe(true)
          expect(name).not.toMatch(/^\./)
          expect(name.length).toBeLessThanOrEqual(120)
          expect(endings[type].some((ending) => name.toLowerCase().endsWith(`.${ending}`))).toBe(true)
          expect(fileName(name, type)).toBe(name)
        },
      ),
    )
  })

  it('reaches a header as printable ASCII alone, and can be read back from it', () => {
    expect(contentDisposition('attachment', 'Übersicht "1".pdf')).toBe(
      'attachment; filename="_bersicht _1_.pdf"; filename*=UTF-8\'\'%C3%9Cbersicht%20%221%22.pdf',
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sent) => {
        const name = fileName(sent, 'text/plain')
        const header = contentDisposition('inline', name)
        expect(header).toMatch(/^inline; filename="[ -~]*"; filename\*=UTF-8''[ -~]*$/)
        expect(header.match(/"/g)).toHaveLength(2)
        expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name)
      }),
    )
  })
})

describe('the quota', () => {
  it('is filled by a file that just fits', () => {
    expect(quotaInBytes(200)).toBe(209_715_200)
    expect(fits(10, { used: 90, quota: 100 })).toBe(true)
    expect(fits(11, { used: 90, quota: 100 })).toBe(false)
  })

  it('takes a request for no longer than its file can be short of', () => {
    expect(leastArriving(100)).toBe(0)
    expect(leastArriving(1_000_000)).toBeLessThan(1_000_000)
  })

  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1024, '1 KB'],
    [1025, '1.1 KB'],
    [10 * 1024 * 1024, '10 MB'],
    [10 * 1024 * 1024 + 1, '10.1 MB'],
    [1024 * 1024 * 1024 * 2, '2,048 MB'],
  ])('of %s bytes is said to be %s', (bytes, words) => {
    expect(bytesInWords(bytes)).toBe(words)
  })
})
