import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packetFile } from '@/components/packet-files/packet-file'
import { lastLine, type PacketFormat, packetFormats } from '@/lib/packet/rules/own-hash'
import type { PacketDocument } from '@/lib/packet/types/document'
import { packetDocument } from '../support/factories/packet-document'

const program = join(import.meta.dirname, '../../bin/program.mjs')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'belay-packet-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Checks files where no settings, no data folder and no database are. */
function verify(...files: string[]): Promise<{ code: number; out: string; err: string }> {
  const nowhere = join(folder, 'nowhere')
  const env = {
    ...{ NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: folder },
    ...{ DATA_DIR: nowhere, DATABASE_URL: `file:${nowhere}/x.db` },
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'packet-verify', ...files], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

const evidence = { 'talk.txt': 'What I said.', 'graph <1>.png': 'not really a picture' }

/** A packet that names the evidence, beside it. */
async function writePacket(format: PacketFormat): Promise<string> {
  const [first, ...others] = packetDocument.entries
  if (!first) throw new Error('The packet has no entry.')
  const files = Object.entries(evidence).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return {
      name,
      type: 'text/plain',
      size: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
    }
  })
  const document: PacketDocument = {
    ...packetDocument,
    entries: [{ ...first, files }, ...others.map((entry) => ({ ...entry, files: [] }))],
  }
  const path = join(folder, `packet.${format}`)
  writeFileSync(path, await packetFile(document, format))
  return path
}

describe('npm run packet:verify', () => {
  it.each(packetFormats)('finds a packet and the files beside it unchanged: %s', async (format) => {
    const packet = await writePacket(format)
    writeFileSync(join(folder, 'shopping.txt'), 'bread')
    const { code, out } = await verify(packet)
    expect(out.trim().split('\n')).toEqual([
      `unchanged: ${packet}`,
      `unchanged: ${join(folder, 'graph <1>.png')}`,
      `unchanged: ${join(folder, 'talk.txt')}`,
    ])
    expect(code).toBe(0)
  })

  it.each(packetFormats)('fails when one byte of the packet was changed, and says so: %s', async (format) => {
    const packet = await writePacket(format)
    const bytes = await packetFile(packetDocument, format)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(packet, bytes)
    const { code, out } = await verify(packet)
    expect(out).toContain(`changed: ${packet}: its SHA-256 is `)
    expect(code).toBe(1)
  })

  it('fails when one byte of a file was changed, and says which', async () => {
    const packet = await writePacket('pdf')
    const talk = join(folder, 'talk.txt')
    writeFileSync(talk, 'What I laid.')
    const { code, out } = await verify(packet)
    expect(out).toContain(`unchanged: ${packet}\n`)
    expect(out).toContain(`unchanged: ${join(folder, 'graph <1>.png')}\n`)
    expect(out).toMatch(new RegExp(`^changed: ${talk}: its SHA-256 is [0-9a-f]{64}, the packet names `, 'm'))
    expect(code).toBe(1)
  })

  it('compares the files that are named to it, and says what is missing or none of the packet’s', async () => {
    const packet = await writePacket('html')
    const stranger = join(folder, 'shopping.txt')
    writeFileSync(stranger, 'bread')
    const named = await verify(packet, join(folder, 'talk.txt'), stranger)
    expect(named.out).toContain(`unchanged: ${join(folder, 'talk.txt')}\n`)
    expect(named.out).toContain(`not named by the packet: ${stranger}\n`)
    expect(named.out).toContain('missing: “graph <1>.png” is not here to be compared')
    expect(named.code).toBe(1)
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    const empty = await verify(packet, elsewhere)
    expect(empty.out.match(/^missing: /gm)).toHaveLength(2)
    expect(empty.code).toBe(0)
  })

  it('believes no packet that names files otherwise than Belay does, and prints no signs that steer a terminal', async () => {
    const packet = join(folder, 'packet.md')
    const naming = (files: unknown) => {
      const json = JSON.stringify({ form: 1, files }).replace('\u202e', '\\u202e')
      const body = `# A packet\n\n<!-- belay-packet ${json} -->\n\n`
      const hash = createHash('sha256').update(body).digest('hex')
      writeFileSync(packet, body + lastLine('markdown', hash))
    }
    const sha256 = 'a'.repeat(64)
    // the hash of what was not read
    const unread = { name: 'x', size: 1, sha256: '' }
    for (const files of ['none', [null], [unread], [{ name: 7, size: 1, sha256 }], undefined]) {
      naming(files)
      const { code, out, err } = await verify(packet)
      expect(out).toBe(`unchanged: ${packet}\n`)
      expect(err).toContain(`“${packet}” does not name its files`)
      expect(code).toBe(1)
    }
    naming([{ name: 'a\nunchanged: b\u001b[2J\u202e.txt', size: 1, sha256 }])
    const { out } = await verify(packet)
    expect(out.split('\n')).toEqual([
      `unchanged: ${packet}`,
      `missing: “a\\u{a}unchanged: b\\u{1b}[2J\\u{202e}.txt” is not here to be compared, SHA-256 ${sha256}`,
      '',
    ])
  })

  it('says in a sentence what is no packet and what cannot be read', async () => {
    const letter = join(folder, 'letter.md')
    writeFileSync(letter, '# Dear reader\n\nThis is a letter.\n')
    expect(await verify(letter)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(`“${letter}” is no packet as Belay makes them`),
    })
    const missing = join(folder, 'missing.pdf')
    expect((await verify(missing)).err).toContain(`“${missing}” cannot be read: there is no such file.`)
    expect((await verify(folder)).err).toContain('it is a folder')
    expect((await verify()).err).toContain('Name the packet: npm run packet:verify FILE')
  })
})
