import type { Page } from '@playwright/test'
import { tokenHash } from '@/lib/auth/token'
import { newId } from '@/lib/ids'
import { routes } from '@/lib/routes'
import { plant, type Secret, wordsIn } from '../support/factories/planted'
import { callAction, fieldsFor, pagesOfAction, references } from './call-action'
import { ownActions, sentActions, sharedActions, workOwnForms, workSharedForms } from './every-form'
import { expect, test } from './fixtures'
import { mouse } from './hands'
import { addressesOf, doorOf, doors, exportDoors, noticesOf, type Read, readAll } from './leak-doors'
import { type LeakScene, leakScene, type Reader } from './leak-scene'

type Database = Parameters<typeof plant>[0]

// a test reads every door of the product as everybody
test.describe.configure({ timeout: 480_000 })

/** Whether a reader may know what was planted; ratings are known to two once their review is in `revealed`. */
function knows({ key }: Reader, { what, by, between, reviewId }: Secret, revealed: ReadonlySet<string>) {
  return by === key || (what === 'rating' && revealed.has(reviewId) && between.includes(key))
}

/** Fails where a reader reads what they may not know; gives the words that each of the others read. */
function expectKeptFrom(reads: readonly Read[], secrets: readonly Secret[], revealed: ReadonlySet<string>) {
  const seen = new Map<Reader, Set<string>>()
  const leaks: string[] = []
  for (const { reader, path, text } of reads) {
    const own = seen.get(reader) ?? new Set()
    seen.set(reader, own)
    // a page that searches says what for
    for (const word of wordsIn(text, secrets).filter((each) => !path.includes(each))) {
      own.add(word)
      const secret = secrets.find(({ words }) => words.includes(word))
      if (!secret || knows(reader, secret, revealed)) continue
      leaks.push(`${reader.name} reads a ${secret.what} of the ${secret.side} at ${path}`)
    }
  }
  expect([...new Set(leaks)]).toEqual([])
  return (reader: Reader) => seen.get(reader) ?? new Set<string>()
}

/** Reads every address of a scene, and every notice, as some of its readers. */
async function readEverything(
  db: Database,
  scene: LeakScene,
  secrets: readonly Secret[],
  where: Parameters<typeof readAll>[0],
  readers: readonly Reader[] = Object.values(scene.readers),
  before: readonly string[] = [],
): Promise<Read[]> {
  const addresses = new Set([...before, ...(await addressesOf(db, scene, secrets))])
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
  const seenBy = expectKeptFrom(reads, secrets, await revealedOf(db))

  // each door was opened by somebody, and what is a file is known
  const opened = reads.filter(({ status }) => status === 200 || status === 302 || status === 303)
  const through = new Set(opened.map(({ path }) => doorOf(path)))
  expect(doors.filter((door) => !through.has(door))).toEqual([])
  const files = reads.filter(({ isFile }) => isFile).map(({ path }) => doorOf(path))
  expect([...new Set(files)].sort()).toEqual([...exportDoors].sort())

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

test('both sides read the ratings after the reveal, and private notes stay with who wrote them, also of what is signed and when an account is gone', async ({
  page,
  person,
  another,
  pageOf,
  db,
  baseURL,
  extraHTTPHeaders,
}) => {
  const scene = await leakScene(db, person, another)
  const secrets = await planted(db, scene)
  const { owner, mentor, peer, guest } = scene.readers
  const id = scene.blind.mentor
  const where = { url: baseURL ?? '', headers: extraHTTPHeaders ?? {} }
  await db.review.update({ where: { id }, data: { otherSubmittedAt: new Date(), version: 2 } })
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(routes.reviewRatings(id))
  await page.getByRole('button', { name: 'Submit my ratings' }).click()
  await expect(heading).toHaveText('Where do you agree?')

  const ratings = wordsOf(secrets, { what: 'rating', reviewId: id })
  const four = [owner, mentor, peer, guest]
  const revealed = await readEverything(db, scene, secrets, where, four)
  expectKeptFrom(revealed, secrets, await revealedOf(db))
  for (const reader of [owner, mentor]) {
    const ways = revealed.filter((read) => read.reader === reader && read.path === routes.review(id))
    expect(ways).toHaveLength(2)
    for (const { text } of ways) expect(wordsIn(text, secrets)).toEqual(expect.arrayContaining(ratings))
  }

  const theirs = await pageOf(scene.mentor)
  for (const each of [page, theirs]) {
    await each.goto(routes.review(id))
    await each.getByRole('button', { name: 'Sign the review' }).click()
    await expect(each.getByText(/You have signed|Signed on/).first()).toBeVisible()
  }
  const signed = await readEverything(db, scene, secrets, where, four)
  expectKeptFrom(signed, secrets, await revealedOf(db))
  const files = signed.filter(({ path, isFile }) => isFile && path === routes.signedText(id))
  expect(files.map(({ reader }) => reader)).toEqual([owner, mentor])
  for (const { text } of files) expect(wordsIn(text, secrets)).toEqual(ratings)

  const addresses = await addressesOf(db, scene, secrets)
  await page.goto(routes.deleteAccount())
  await page.getByLabel('Your password').fill(person.password)
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByRole('link', { name: 'Make an account' }).first()).toBeVisible()
  const gone = await readEverything(db, scene, secrets, where, [owner, mentor, peer, guest], addresses)
  const seenBy = expectKeptFrom(gone, secrets, new Set([id]))
  expect([...seenBy(mentor)]).toEqual(expect.arrayContaining(ratings))
  // the peer keeps notes of their own
  expect([owner, guest].flatMap((reader) => [...seenBy(reader)])).toEqual([])
})

/** Who the browser of a page stands for where it sends a form to. */
async function senderOf(db: Database, page: Page, path: string): Promise<Reader> {
  const cookies = await page.context().cookies()
  const hash = (name: string) => tokenHash(cookies.find((each) => each.name === name)?.value ?? '')
  if (path.startsWith(routes.guestReview())) {
    const token = path.slice(routes.guestReview().length + 1)
    const where = token ? { tokenHash: tokenHash(token) } : { browserHash: hash('next-auth.guest') }
    const link = await db.guestLink.findUnique({ where })
    return { name: 'a guest', key: link ? `guest:${link.reviewId}` : '', cookie: '' }
  }
  const session = await db.session.findUnique({ where: { tokenHash: hash('next-auth.session-token') } })
  return { name: 'the sender', key: session?.personId ?? '', cookie: '' }
}

test('no result of a form carries the other side’s ratings or private notes', async ({
  page,
  db,
  another,
  baseURL,
}) => {
  const secrets: Secret[] = []
  const results: Read[] = []
  // the browser throws the body away with a page that it leaves: it is read on its way
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    const { pathname: path } = new URL(route.request().url())
    const reader = await senderOf(db, page, path)
    const response = await route.fetch({ maxRedirects: 0 })
    const text = `${JSON.stringify(response.headers())} ${await response.text()}`
    results.push({ reader, path, status: response.status(), isFile: false, text })
    await route.fulfill({ response })
  })
  const sent = sentActions(page)
  let revealed = new Set<string>()
  const stage = {
    ...{ db, another, url: baseURL ?? '' },
    made: async (...ownerIds: string[]) => {
      for (const ownerId of ownerIds) secrets.push(...(await plant(db, ownerId)))
      revealed = new Set([...revealed, ...(await revealedOf(db))])
    },
  }
  await workSharedForms(page, mouse, stage)
  await workOwnForms(page, mouse, stage)
  // these two open over other pages, and carry what those of other pages do
  expect(sent).toEqual(new Set([...sharedActions(), ...ownActions(['quickLogAction', 'signInHereAction'])]))
  expectKeptFrom(results, secrets, revealed)
})

test('no action that is called with the id of a review answers with what the caller may not know', async ({
  person,
  another,
  db,
  page,
  baseURL,
}) => {
  const scene = await leakScene(db, person, another)
  const secrets = await planted(db, scene)
  const { owner, mentor, peer, former, guest, stranger, nobody } = scene.readers
  const { blind, records } = scene
  const revealed = await revealedOf(db)
  const { frameworkVersionId } = await db.review.findUniqueOrThrow({ where: { id: blind.mentor } })
  const results: Read[] = []
  const callers = [
    [owner, blind.mentor],
    [owner, blind.guest],
    [owner, records.reviews.revealed ?? ''],
    [mentor, blind.mentor],
    [peer, blind.mentor],
    [peer, blind.peer],
    [former, blind.former],
    [guest, blind.guest],
    [stranger, blind.mentor],
    [nobody, blind.mentor],
  ] as const
  // one's own ratings are drawn anew before anything else could change the review; what ends it or an account comes last
  const turnOf = (name: string) =>
    /^(rateReview|guestRate)Action$/.test(name) ? 0 : /^(cancel|delete|end|revoke|sign)/.test(name) ? 2 : 1
  const called = references
    .filter(([, { exportedName }]) => exportedName !== 'signOutAction')
    // the build lists them in any order
    .sort(([, one], [, other]) => one.exportedName.localeCompare(other.exportedName))
  for (const turn of [0, 1, 2])
    for (const [reader, review] of callers)
      for (const [id, reference] of called.filter((one) => turnOf(one[1].exportedName) === turn)) {
        const pages = pagesOfAction(reference)
        // where one's own ratings stand, if need be
        const door = pages.find((one) => /(\/rate|^\/guest)$/.test(one)) ?? pages[0] ?? '/'
        const path = door.replaceAll(/\[\w+\]/g, review)
        const fields = { ...fieldsFor(review, frameworkVersionId), ...reviewFields }
        const { status, text } = await callAction(page.request, id, path, fields, {
          ...{ origin: baseURL ?? '', cookie: reader.cookie },
        })
        results.push({ reader, path: `${reference.exportedName} of ${review}`, status, isFile: false, text })
      }
  const seenBy = expectKeptFrom(results, secrets, revealed)
  // a result draws the page anew that it was asked for from: what is one's own is there
  for (const reader of [owner, mentor, peer, guest]) expect([...seenBy(reader)], reader.name).not.toEqual([])
})

/** What the forms of reviews hold beside what others do. */
const reviewFields = {
  ...{ outcome: '3', why: 'Taken over', text: 'Taken over', notes: 'Taken over' },
  ...{ day: '2026-07-01', time: '15:00' },
}

/**
 * What pages and payloads are made of, in pieces, without what differs each time they are read; what a page says once
 * more in whole sentences.
 */
async function snapshot(
  where: Parameters<typeof readAll>[0],
  reader: Reader,
  paths: readonly string[],
): Promise<string[]> {
  const known = paths.join(' ')
  const reads = await readAll(where, reader, paths)
  return reads.flatMap(({ path, status, text }) => {
    const body = text
      .slice(text.indexOf('\n\n'))
      // a page's own scripts carry the payload once more
      .replaceAll(/<script\b.*?<\/script>/gs, '')
      .replaceAll(/nonce[\\":=]+[A-Za-z0-9+/=]{24}/g, '')
      .replaceAll(/\bk[0-9a-f]{32}\b/g, '')
      .replaceAll(/"[\w-]{21}[vm]"/g, '')
      // the rows of a payload come in the order in which they were ready
      .replaceAll(/^[0-9a-f]+:/gm, '')
      .replaceAll(/\$[@L]?[0-9a-f]+/g, '$')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
        known.includes(id) ? id : '',
      )
    const isPage = body.trimStart().startsWith('<!DOCTYPE html>')
    const said = isPage ? body.replaceAll('<!-- -->', '').split(/<[^>]*>/) : []
    return [
      `${path} ${status}`,
      ...body.split(/[<>"]+/).map((piece) => `${path}: ${piece}`),
      ...said.filter((line) => line.trim() !== '').map((line) => `${path} says: ${line.trim()}`),
    ]
  })
}

/** What stands in one snapshot and not in the other, as often as it does. */
function difference(before: readonly string[], after: readonly string[]) {
  const left = new Map<string, number>()
  for (const piece of before) left.set(piece, (left.get(piece) ?? 0) + 1)
  const came = after.filter((piece) => {
    const count = left.get(piece) ?? 0
    left.set(piece, count - 1)
    return count <= 0
  })
  return { gone: [...left].filter(([, count]) => count > 0).map(([piece]) => piece), came }
}

const nothing = { gone: [], came: [] }

/** Where a difference is, and what pages say of it, but for the fields that go from the form whose competencies stay as they are. */
function spoken({ gone, came }: ReturnType<typeof difference>, id: string) {
  const says = (piece: string) => piece.includes(' says: ')
  return {
    at: [...new Set([...gone, ...came].map((piece) => piece.replace(/( says)?: .*$/s, '')))].sort(),
    gone: gone.filter((piece) => says(piece) && !piece.includes(`${routes.reviewEdit(id)} says: `)).sort(),
    came: [...new Set(came.filter(says))].sort(),
  }
}

const meanwhile = 'Neither of you sees the other’s ratings until both have submitted.'
const stay =
  'Ratings have been submitted, so the competencies stay: Technical oversight, Delegation, Public speaking.'

test('a draft and a submission of the mentor change nothing that the owner sees but that the mentor has submitted', async ({
  person,
  another,
  db,
  page,
  baseURL,
  extraHTTPHeaders,
}) => {
  const scene = await leakScene(db, person, another)
  const { owner, mentor } = scene.readers
  const id = scene.blind.mentor
  const where = { url: baseURL ?? '', headers: extraHTTPHeaders ?? {} }
  const addresses = await addressesOf(db, scene)
  const look = () => snapshot(where, owner, addresses)
  const rate = ratesAs(page, mentor, id, baseURL ?? '')
  const before = await look()
  await rate('draft', 5)
  expect(difference(before, await look())).toEqual(nothing)
  await rate('draft', 1)
  expect(difference(before, await look())).toEqual(nothing)
  await rate('submit', 5)
  const told = await db.notice.findMany({ where: { personId: owner.key, subjectId: id } })
  expect(told.map(({ kind }) => kind)).toEqual(['review.submitted'])
  await db.notice.updateMany({ where: { personId: owner.key, subjectId: id }, data: { readAt: new Date() } })
  const submitted = await look()
  expect(spoken(difference(before, submitted), id)).toEqual({
    at: ['/', '/notices', '/reviews', `/reviews/${id}`, `/reviews/${id}/edit`],
    gone: [
      '/reviews says: You have not submitted your ratings.',
      `/reviews/${id} says: You have not submitted your ratings. ${meanwhile}`,
    ],
    came: [
      '/ says: Ratings for a review were submitted',
      '/ says: today',
      '/notices says: 15 June 2026',
      '/notices says: Mira Sand submitted ratings for your review.',
      '/reviews says: Mira Sand has submitted; you have not.',
      `/reviews/${id} says: Mira Sand has submitted; you have not. ${meanwhile}`,
      `/reviews/${id}/edit says: ${stay}`,
    ].sort(),
  })
  await otherwise(db, id, 'other')
  expect(difference(submitted, await look())).toEqual(nothing)
})

test('a draft, a submission and ratings elsewhere of the owner change nothing that others see but that the owner has submitted', async ({
  person,
  another,
  db,
  page,
  baseURL,
  extraHTTPHeaders,
}) => {
  const scene = await leakScene(db, person, another)
  const { owner, mentor, peer, guest } = scene.readers
  const id = scene.blind.mentor
  const where = { url: baseURL ?? '', headers: extraHTTPHeaders ?? {} }
  const addresses = await addressesOf(db, scene)
  const look = async () => {
    const all: string[][] = []
    for (const reader of [mentor, peer, guest]) {
      const pieces = await snapshot(where, reader, addresses)
      all.push(pieces.map((piece) => `${reader.name} at ${piece}`))
    }
    return all.flat()
  }
  const rate = ratesAs(page, owner, id, baseURL ?? '')
  const before = await look()
  await rate('draft', 5)
  expect(difference(before, await look())).toEqual(nothing)
  const { frameworkVersionId } = await db.review.findUniqueOrThrow({ where: { id } })
  const [rateSelf = ''] = references.find(([, { exportedName }]) => exportedName === 'rateSelfAction') ?? []
  for (const competencyKey of ['technical-oversight', 'delegation']) {
    const { text } = await callAction(
      page.request,
      rateSelf,
      routes.competency(competencyKey),
      {
        ...{ frameworkVersionId, competencyKey, level: '5', confidence: 'high', note: '' },
        requestId: newId(),
      },
      { origin: baseURL ?? '', cookie: owner.cookie },
    )
    expect(text).toContain('you rated yourself 5')
  }
  expect(difference(before, await look())).toEqual(nothing)
  await rate('submit', 5)
  await db.notice.updateMany({ where: { personId: mentor.key, subjectId: id }, data: { readAt: new Date() } })
  const submitted = await look()
  expect(spoken(difference(before, submitted), id)).toEqual({
    at: ['/notices', '/reviews', `/reviews/${id}`, `/reviews/${id}/edit`].map(
      (path) => `Mira Sand at ${path}`,
    ),
    gone: [
      'Mira Sand at /notices says: Nothing yet',
      'Mira Sand at /notices says: When somebody invites you, schedules a review, comments or keeps a promise, you read it here first.',
      'Mira Sand at /reviews says: You have not submitted your ratings.',
      `Mira Sand at /reviews/${id} says: You have not submitted your ratings. ${meanwhile}`,
    ],
    came: [
      'Mira Sand at /notices says: 15 June 2026',
      'Mira Sand at /notices says: Kim Berger submitted ratings for your review.',
      'Mira Sand at /reviews says: Kim Berger has submitted; you have not.',
      `Mira Sand at /reviews/${id} says: Kim Berger has submitted; you have not. ${meanwhile}`,
      `Mira Sand at /reviews/${id}/edit says: ${stay}`,
    ],
  })
  await otherwise(db, id, 'owner')
  expect(difference(submitted, await look())).toEqual(nothing)
})

/** Rates every competency of a review as somebody, by the form's own action. */
function ratesAs(page: Page, { cookie }: Reader, id: string, origin: string) {
  const [action = ''] = references.find(([, { exportedName }]) => exportedName === 'rateReviewAction') ?? []
  return async (step: 'draft' | 'submit', level: number) => {
    const fields: Record<string, string> = { id, step }
    for (const key of ['technical-oversight', 'delegation', 'public-speaking']) {
      fields[`ratings.${key}.level`] = String(level)
      fields[`ratings.${key}.confidence`] = 'high'
      fields[`ratings.${key}.sentence`] = 'Said in a sentence.'
    }
    const { text } = await callAction(page.request, action, routes.reviewRatings(id), fields, {
      origin,
      cookie,
    })
    expect(text).toContain(step === 'draft' ? 'Draft saved.' : 'You have submitted')
  }
}

/** Lets one side have submitted something else: other levels, and less. */
async function otherwise(db: Database, reviewId: string, side: Secret['side']): Promise<void> {
  await db.reviewRating.deleteMany({ where: { reviewId, side, competencyKey: 'delegation' } })
  await db.reviewRating.updateMany({
    where: { reviewId, side },
    data: { level: 1, confidence: 'low', sentence: '' },
  })
}
