import { describe, expect, it } from 'vitest'
import { checkedFiles } from '@/lib/packet/rules/checked-files'
import { filesOf, namingLine, readNamedFiles } from '@/lib/packet/rules/named-files'
import { packetFormats } from '@/lib/packet/rules/own-hash'
import { packetDocument } from '../../support/factories/packet-document'

const named = [
  { name: 'talk.pdf', size: 3, sha256: 'aa' },
  { name: 'graph.png', size: 4, sha256: 'bb' },
]
const at = (name: string, sha256: string) => ({ path: `folder/${name}`, name, sha256 })

describe('the files that a packet names', () => {
  it('are unchanged when their bytes are, under whatever name', () => {
    expect(checkedFiles(named, [at('talk.pdf', 'aa'), at('graph (1).png', 'bb')])).toEqual([
      { verdict: 'unchanged', path: 'folder/talk.pdf', name: 'talk.pdf', namedAs: 'talk.pdf' },
      { verdict: 'unchanged', path: 'folder/graph (1).png', name: 'graph (1).png', namedAs: 'graph.png' },
    ])
  })

  it('are changed when one of their name has other bytes, and missing when there is none', () => {
    expect(checkedFiles(named, [at('talk.pdf', 'cc')])).toEqual([
      {
        ...{ verdict: 'changed', path: 'folder/talk.pdf', name: 'talk.pdf', sha256: 'cc' },
        named: [{ name: 'talk.pdf', size: 3, sha256: 'aa' }],
      },
      { verdict: 'missing', name: 'graph.png', sha256: 'bb' },
    ])
  })

  it('leave apart what is not among them', () => {
    expect(checkedFiles([], [at('notes.txt', 'dd')])).toEqual([
      { verdict: 'not-named', path: 'folder/notes.txt', name: 'notes.txt' },
    ])
  })

  it('are told once each, by name and bytes', () => {
    const [, entry] = packetDocument.entries
    if (!entry) throw new Error('The packet has no second entry.')
    const twice = filesOf({ entries: [entry, { ...entry, mark: 'E9' }] })
    expect(twice.map(({ mark, name }) => [mark, name])).toEqual([
      ['E2', 'decision <final> [1].pdf'],
      ['E2', 'graph.png'],
    ])
  })

  it.each(packetFormats)(
    'are read again from the line that names them, whatever they are called: %s',
    (format) => {
      const names = ['a"b\\c.pdf', '--> <!-- %%EOF', 'zeile\nzwei', '日本.png', '😀.md', '']
      const files = names.map((name, size) => ({ name, size, sha256: 'ab'.repeat(32) }))
      const line = namingLine(format, files)
      expect(line).toMatch(/^[ -~]+$/)
      expect(line.slice(4, -3)).not.toContain('--')
      expect(readNamedFiles(format, `before\n${line}\nafter`)).toEqual(files)
      expect(readNamedFiles(format, 'before\nafter')).toBeNull()
    },
  )
})
