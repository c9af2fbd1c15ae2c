import type { Page } from '@playwright/test'
import { routes } from '@/lib/routes'
import { plant, type Secret, wordsIn } from '../support/factories/planted'
import { expect, test } from './fixtures'
import { addressesOf, doorOf, doors, exportDoors, noticesOf, type Read, readAll } from './leak-doors'
import { type LeakScene, leakScene, type Reader } from './leak-scene'

type Database = Parameters<typeof plant>[0]

// a test reads every door of the product as everybody
test.describe.configure({ timeout: 240_000 })

/** Whether a reader may know what was planted; ratings are known to two once their review is in `revealed`. */
function knows({ key }: Reader, { what, by, between, reviewId }: Secret, revealed: ReadonlySet<string>) {
  return by === key || (what === 'rating' && revealed.has(reviewId) && between.includes(key))
}

/** Fails where a reader reads what they may not know; gives the words that each of the others read. */
function expectNoLeak(reads: readonly Read[], secrets: readonly Secret[], revealed: ReadonlySet<string>) {
  const seen = new Map<string, Set<string>>()
  for (const { reader, path, text } of reads) {
    const hidden = secrets.filter((secret) => !knows(reader, secret, revealed))
    // a page that searches says what for
    const found = wordsIn(text, hidden).filter((word) => !path.includes(word))
    const leaked = hidden.filter(({ words }) => words.some((word) => found.includes(word)))
    expect(leaked, `${reader.name} at ${path}`).toEqual([])
    const words = seen.get(reader.name) ?? new Set()
    for (const word of wordsIn(text, secrets)) words.add(word)
    seen.set(reader.name, words)
  }
  return (reader: Reader) => seen.get(reader.name) ?? new Set<string>()
}

/** Reads every address of a scene, and every notice, as some of its readers. */
async function readEverything(
  db: Database,
  scene: LeakScene,
  secrets: readonly Secret[],
  where: Parameters<typeof readAll>[0],
  readers: readonly Reader[] = Object.values(scene.readers),
): Promise<Read[]> {
  const addresses = await addressesOf(db, scene, secrets)
  const reads: Read[] = []
  for (const reader of readers)
    reads.push(...(await readAll(where, reader, [...addresses, ...(await noticesOf(db, reader))])))
  return reads
}

const revealedOf = async (db: Database) => {
  const reviews = await db.review.findMany({ where: { state: { in: ['revealed', 'signed'] } } })
  return new Set(reviews.map(({ id }) => id))
}

async function planted(db: Database, { owner, readers }: LeakScene): Promise<Secret[]> {
  return [...(await plant(db, owner.id)), ...(await plant(db, readers.mentee.key))]
}

const wordsOf = (secrets: readonly Secret[], wanted: Partial<Secret>) =>
  secrets
    .filter((secret) =>
      Object.entries(wanted).every(([name, value]) => secret[name as keyof Secret] === value),
    )
    .flatMap(({ words }) => words)

test('no page, payload, export, search or notice shows the other side’s ratings or private notes before the reveal', async ({
  person,
  another,
  db,
  baseURL,
  extraHTTPHeaders,
}) => {
  const scene = await leakScene(db, person, another)
  const secrets = await planted(db, scene)
  await db.review.update({ where: { id: scene.blind.mentor }, data: { otherSubmittedAt: new Date() } })
  const where = { url: baseURL ?? '', headers: extraHTTPHeaders ?? {} }
  const reads = await readEverything(db, scene, secrets, where)
  const seenBy = expectNoLeak(reads, secrets, await revealedOf(db))

  // each door was opened by somebody, and what is a file is known
  const opened = reads.filter(({ status }) => status === 200).map(({ path }) => doorOf(path))
  expect(doors.filter((door) => !opened.includes(door))).toEqual([])
  const files = reads.filter(({ isFile }) => isFile).map(({ path }) => doorOf(path))
  expect([...new Set(files)]).toEqual(exportDoors)

  // what was planted is there for whom it is
  const { owner, mentor, peer, guest } = scene.readers
  const { blind, records } = scene
  for (const [reader, reviewId, side] of [
    [owner, blind.mentor, 'owner'],
    [mentor, blind.mentor, 'other'],
    [peer, blind.peer, 'other'],
    [guest, blind.guest, 'other'],
  ] as const)
    for (const word of wordsOf(secrets, { what: 'rating', reviewId, side }))
      expect(seenBy(reader), reader.name).toContain(word)
  for (const reviewId of [records.reviews.revealed, records.reviews.signed])
    for (const word of wordsOf(secrets, { what: 'note', reviewId, by: owner.key }))
      expect(seenBy(owner)).toContain(word)
})
