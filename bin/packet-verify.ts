import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type CheckedFile, checkedFiles, type FoundFile } from '@/lib/packet/rules/checked-files'
import { type NamedFile, readNamedFiles } from '@/lib/packet/rules/named-files'
import { readLastLine } from '@/lib/packet/rules/own-hash'

/** Where the packet and the files of its evidence lie; no files named: those beside the packet. */
type Asked = { packet: string; given: string[] }

type Place = { path: string; isNamed: boolean }

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Throws an Error whose message is a sentence for the person who named the file. */
async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : `the system says ${code ?? error}`
    throw new Error(`“${path}” cannot be read: ${reason}.`)
  }
}

/** The files that were named, those of a named folder, and without either those beside the packet. */
async function filesToCheck({ packet, given }: Asked): Promise<Place[]> {
  const places = given.length === 0 ? [dirname(packet)] : given
  const files = await Promise.all(
    places.map(async (place) => {
      const isFolder = (await readable(place, () => stat(place))).isDirectory()
      if (!isFolder) return [{ path: place, isNamed: true }]
      const entries = await readable(place, () => readdir(place, { withFileTypes: true }))
      return entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => ({ path: join(place, name), isNamed: false }))
        .sort((a, b) => (a.path < b.path ? -1 : 1))
    }),
  )
  return files.flat().filter(({ path }) => resolve(path) !== resolve(packet))
}

/** A file with its hash; of what a folder holds, only what can be one of those named is read. */
async function foundAt({ path, isNamed }: Place, named: readonly NamedFile[]): Promise<FoundFile> {
  const name = basename(path)
  const { size } = await readable(path, () => stat(path))
  const isWorthIt = isNamed || named.some((file) => file.size === size || file.name === name)
  return { path, name, sha256: isWorthIt ? await readable(path, () => hashOf(path)) : '' }
}

function sentence(checked: CheckedFile): string {
  switch (checked.verdict) {
    case 'unchanged':
      return checked.name === checked.namedAs
        ? `unchanged: ${checked.path}`
        : `unchanged: ${checked.path}, which the packet names “${checked.namedAs}”`
    case 'changed':
      return `changed: ${checked.path}: its SHA-256 is ${checked.sha256}, the packet names ${checked.named
        .map(({ sha256 }) => sha256)
        .join(' or ')}`
    case 'not-named':
      return `not named by the packet: ${checked.path}`
    case 'missing':
      return `missing: “${checked.name}” is not here to be compared, SHA-256 ${checked.sha256}`
  }
}

/** A sentence whose names hold nothing that ends a line, steers a terminal or turns the direction of what follows. */
function printable(sentence: string): string {
  return sentence.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  )
}

function say(sentence: string): void {
  console.log(printable(sentence))
}

function complain(sentence: string): void {
  console.error(printable(sentence))
}

/** Prints a line for the packet and for each of its files; gives the exit code. */
async function verify(asked: Asked): Promise<number> {
  const bytes = await readable(asked.packet, () => readFile(asked.packet))
  const end = readLastLine(bytes)
  if (!end) {
    complain(
      `“${asked.packet}” is no packet as Belay makes them, or its last line was changed: that line carries no SHA-256.`,
    )
    return 1
  }
  const hash = createHash('sha256').update(bytes.subarray(0, end.startsAt)).digest('hex')
  if (hash !== end.hash) {
    say(`changed: ${asked.packet}: its SHA-256 is ${hash}, its last line says ${end.hash}`)
    complain(
      'The packet itself was changed, so what it says of its files proves nothing; they were not compared.',
    )
    return 1
  }
  say(`unchanged: ${asked.packet}`)
  const named = readNamedFiles(end.format, bytes.toString('latin1', 0, end.startsAt))
  if (!named) {
    complain(`“${asked.packet}” does not name its files; it was not made by this version of Belay.`)
    return 1
  }
  const places = await filesToCheck(asked)
  const found: FoundFile[] = []
  for (const place of places) found.push(await foundAt(place, named))
  const isNamed = new Set(places.flatMap((place) => (place.isNamed ? [place.path] : [])))
  let isGood = true
  for (const checked of checkedFiles(named, found)) {
    // a folder holds other things as well; who names a file wants to know of it
    const isStranger = checked.verdict === 'not-named'
    if (isStranger && asked.given.length === 0) continue
    say(sentence(checked))
    if (checked.verdict === 'changed' || (isStranger && isNamed.has(checked.path))) isGood = false
  }
  return isGood ? 0 : 1
}

const [packet, ...given] = process.argv.slice(2)
if (packet === undefined) {
  complain('Name the packet: npm run packet:verify FILE [FILES OF ITS EVIDENCE, OR THEIR FOLDER]')
  process.exitCode = 1
} else {
  try {
    process.exitCode = await verify({ packet, given })
  } catch (error) {
    complain((error as Error).message)
    process.exitCode = 1
  }
}
