import { existsSync, readdirSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { Page } from '@playwright/test'
import { newId } from '@/lib/ids'
import { makeMentorship } from '../support/factories/access'
import { makeEvidence } from '../support/factories/evidence'
import { makeFile } from '../support/factories/files'
import { makeEntry } from '../support/factories/journal'
import { makePlan } from '../support/factories/plans'
import { html, jpeg, markdown, pdf, png, svg, text, textOf, webp } from '../support/sample-files'
import { expect, type TestPerson, test } from './fixtures'
import { filesFolder } from './stored-files'

type Database = Parameters<typeof makePlan>[0]

const tenMegabytes = 10 * 1024 * 1024

/** An entry of one's own with its page open. */
async function openEntry(page: Page, db: Database, { id: ownerId }: TestPerson, wanted: object = {}) {
  const { id: frameworkVersionId } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  await makePlan(db, { ownerId, frameworkVersionId, startsOn: '2026-01-01' })
  const { id } = await makeEntry(db, {
    ...{ ownerId, title: 'Handed the releases over', kind: 'delegation', date: '2026-06-01' },
    ...{ competencies: ['delegation'], ...wanted },
  })
  await page.goto(`/journal/${id}`)
  return id
}

const section = (page: Page) => page.getByRole('region', { name: 'Files' })
const listed = (page: Page) => section(page).getByRole('list', { name: 'Files' }).getByRole('listitem')
const input = (page: Page) => section(page).getByLabel('Add a file')

async function add(page: Page, name: string, buffer: Buffer, mimeType = ''): Promise<void> {
  await input(page).setInputFiles({ name, mimeType, buffer })
  await section(page).getByRole('button', { name: 'Add it' }).click()
}

/** What lies in the folder of the server under test. */
function onDisk(): string[] {
  const folder = filesFolder()
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
}

async function keyOf(db: Database, ownerId: string): Promise<string> {
  return (await db.entryFile.findFirstOrThrow({ where: { ownerId } })).storageKey
}

/** Nothing of what somebody has sent is in the database. Keys tell what lies on the disk for whom. */
async function expectNothing(db: Database, { id: ownerId }: TestPerson): Promise<void> {
  expect(await db.entryFile.count({ where: { ownerId } })).toBe(0)
  expect(await db.looseFile.count({ where: { ownerId } })).toBe(0)
}

const kinds = [
  ['a PNG', 'shot.png', png, 'PNG picture'],
  ['a JPEG', 'shot.jpg', jpeg, 'JPEG picture'],
  ['a WebP', 'shot.webp', webp, 'WebP picture'],
  ['a PDF', 'slides.pdf', pdf, 'PDF'],
  ['a plain text', 'notes.txt', text, 'Plain text'],
  ['a Markdown text', 'notes.md', markdown, 'Markdown'],
] as const

for (const [what, name, bytes, words] of kinds)
  test(`${what} is added to an entry and comes back as it was`, async ({ page, person, db }) => {
    await openEntry(page, db, person)
    await add(page, name, bytes)
    await expect(listed(page)).toContainText(`${name}${words}, ${bytes.length} bytes`)
    await expect(input(page)).toHaveValue('')
    const download = page.waitForEvent('download')
    await section(page)
      .getByRole('link', { name: `Download ${name}` })
      .click()
    const file = await download
    expect(file.suggestedFilename()).toBe(name)
    const pieces = await (await file.createReadStream()).toArray()
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
  })

test('a file lies outside of the web root, under a generated name, in the data folder', async ({
  page,
  person,
  db,
}) => {
  await openEntry(page, db, person)
  await add(page, 'shot.png', png)
  await expect(listed(page)).toHaveCount(1)
  const key = await keyOf(db, person.id)
  expect(key).toMatch(/^[0-9a-f-]{36}$/)
  expect(onDisk()).toContain(key)
  for (const path of [key, `files/${key}`, `data/files/${key}`, `_next/static/${key}`, `api/files/${key}`])
    expect((await page.request.get(`/${path}`)).status(), path).toBe(404)
})

test('a file of exactly 10 MB is added, one of a byte more is refused in a sentence', async ({
  page,
  person,
  db,
}) => {
  await openEntry(page, db, person)
  await add(page, 'long.txt', textOf(tenMegabytes + 1))
  await expect(section(page).getByRole('alert')).toContainText('larger than 10 MB, so it was not kept')
  await expectNothing(db, person)
  await add(page, 'long.txt', textOf(tenMegabytes))
  await expect(listed(page)).toContainText('Plain text, 10 MB')
  await expect(section(page)).toContainText('Your files take 10 MB of 200 MB.')
  await expect(section(page).getByRole('alert')).toHaveCount(0)
})

const disguises = [
  [
    'a text that is called a picture',
    'shot.png',
    text,
    'What this file holds is not what the ending of its name says',
  ],
  [
    'a picture that is called a PDF',
    'slides.pdf',
    png,
    'What this file holds is not what the ending of its name says',
  ],
  [
    'an SVG that is called a PNG',
    'shot.png',
    svg,
    'This file holds HTML, SVG or XML, whatever its name says',
  ],
  [
    'HTML that is called a text',
    'notes.txt',
    html,
    'This file holds HTML, SVG or XML, whatever its name says',
  ],
  [
    'a program that is called a text',
    'notes.txt',
    Buffer.from('7f454c460201', 'hex'),
    'This file is none of PNG, JPEG',
  ],
] as const

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    for (const [what, name, bytes, sentence] of disguises)
      test(`${what} is refused in a clear sentence and not stored, ${how}`, async ({ page, person, db }) => {
        await openEntry(page, db, person)
        await add(page, name, bytes, 'image/png')
        await expect(section(page).getByRole('alert')).toContainText(sentence)
        await expect(input(page)).toBeFocused()
        if (javaScriptEnabled) await expect(input(page)).toHaveValue(/./)
        await expect(listed(page)).toHaveCount(0)
        await expectNothing(db, person)
      })

    test(`a file that does not fit into the quota is refused in a clear sentence, ${how}`, async ({
      page,
      person,
      db,
    }) => {
      const entryId = await openEntry(page, db, person)
      await makeFile(db, { ownerId: person.id, entryId, size: 200 * 1024 * 1024 - 10 })
      await page.reload()
      await expect(section(page)).toContainText('Your files take 200 MB of 200 MB.')
      await add(page, 'more.txt', text)
      await expect(section(page).getByRole('alert')).toContainText(
        'Your files would take more room than you have, so this one was not kept.',
      )
      expect(await db.entryFile.count({ where: { ownerId: person.id } })).toBe(1)
      expect(await db.looseFile.count({ where: { ownerId: person.id } })).toBe(0)
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a file is added and removed without JavaScript', async ({ page, person, db }) => {
    const id = await openEntry(page, db, person)
    await add(page, 'shot.png', png)
    await expect(page).toHaveURL(new RegExp(`/journal/${id}#files$`))
    await expect(listed(page)).toContainText('shot.png')
    const key = await keyOf(db, person.id)
    expect(onDisk()).toContain(key)
    await listed(page).getByRole('button', { name: 'Remove' }).click()
    await expect(listed(page)).toHaveCount(0)
    expect(onDisk()).not.toContain(key)
  })

  test('a file that is too long comes back to its entry with a sentence, without JavaScript', async ({
    page,
    person,
    db,
  }) => {
    await openEntry(page, db, person)
    await add(page, 'long.txt', textOf(tenMegabytes + 1))
    await expect(section(page).getByRole('alert')).toContainText('larger than 10 MB, so it was not kept')
    await expectNothing(db, person)
  })

  test('who was signed out meanwhile is led to sign in', async ({ page, person, db }) => {
    const id = await openEntry(page, db, person)
    await db.session.deleteMany({ where: { personId: person.id } })
    await add(page, 'shot.png', png)
    await expect(page).toHaveURL(new RegExp(`/sign-in\\?to=%2Fjournal%2F${id}$`))
    await expectNothing(db, person)
  })
})

test('who was signed out meanwhile is told, and the file stays chosen', async ({ page, person, db }) => {
  await openEntry(page, db, person)
  await db.session.deleteMany({ where: { personId: person.id } })
  await add(page, 'shot.png', png)
  await expect(section(page).getByRole('alert')).toContainText(
    'You are signed out, so the file was not kept.',
  )
  await expect(input(page)).toHaveValue(/shot\.png$/)
})

test('a name with folders or control characters reaches neither a folder nor a header', async ({
  page,
  person,
  db,
  baseURL,
}) => {
  const entryId = await openEntry(page, db, person)
  const names = [
    ['../../../etc/cron.d/shot.png', 'shot.png'],
    ['..\\..\\shot.png', 'shot.png'],
    ['a\u0007\u001b[2Jb\u202Egnp.png', 'a[2Jbgnp.png'],
    ['a"; filename="evil.html', 'a_; filename=_evil.html.png'],
  ] as const
  for (const [sent, kept] of names) {
    const boundary = newId()
    const data = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="requestId"\r\n\r\n${newId()}\r\n` +
          `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${sent.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"\r\n\r\n`,
      ),
      png,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const answer = await page.request.post(`/api/entries/${entryId}/files`, {
      data,
      headers: {
        ...{ origin: baseURL ?? '', accept: 'application/json' },
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
    })
    expect(await answer.json()).toEqual({ ok: true })
    const file = await db.entryFile.findFirstOrThrow({
      where: { ownerId: person.id },
      orderBy: { id: 'desc' },
    })
    expect(file.name).toBe(kept)
    expect(onDisk()).toContain(file.storageKey)
    const header = (await page.request.get(`/api/files/${file.id}`)).headers()['content-disposition'] ?? ''
    expect(header).toMatch(/^attachment; filename="[ -!#-~]*"; filename\*=UTF-8''[\w.%~!-]*$/)
    expect(header).not.toMatch(/\.\.|\//)
  }
  await page.reload()
  await expect(listed(page)).toHaveCount(names.length)
})

test('an upload that breaks off leaves nothing', async ({ page, person, db, baseURL }) => {
  const entryId = await openEntry(page, db, person)
  const { hostname, port } = new URL(baseURL ?? '')
  const boundary = 'broken'
  const asking = httpRequest({
    ...{ hostname, port, method: 'POST', path: `/api/entries/${entryId}/files` },
    headers: {
      ...{ origin: baseURL, cookie: `next-auth.session-token=${person.sessionToken}` },
      ...{ 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': 5_000_000 },
    },
  })
  asking.on('error', () => {})
  asking.write(
    `--${boundary}\r\nContent-Disposition: form-data; name="requestId"\r\n\r\n${newId()}\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="long.txt"\r\n\r\n`,
  )
  asking.write(textOf(2_000_000))
  await expect.poll(() => db.looseFile.count({ where: { ownerId: person.id } })).toBe(1)
  const { storageKey } = await db.looseFile.findFirstOrThrow({ where: { ownerId: person.id } })
  const drafts = () => onDisk().filter((name) => name.includes(storageKey))
  await expect.poll(drafts).toHaveLength(1)
  asking.destroy()
  await expect.poll(() => db.looseFile.count({ where: { ownerId: person.id } })).toBe(0)
  await expectNothing(db, person)
  expect(drafts()).toEqual([])
})

test('a file whose bytes cannot be read says so in a sentence', async ({ page, person, db }) => {
  const entryId = await openEntry(page, db, person)
  const { id } = await makeFile(db, { ownerId: person.id, entryId })
  const answer = await page.request.get(`/api/files/${id}`)
  expect(answer.status()).toBe(503)
  expect(answer.headers()['content-disposition']).toBeUndefined()
  expect(await answer.text()).toContain('This file cannot be read from where files are kept')
})

test('a form that ends before its file does is none of the server’s failures', async ({
  page,
  person,
  db,
  baseURL,
}) => {
  const entryId = await openEntry(page, db, person)
  const answer = await page.request.post(`/api/entries/${entryId}/files`, {
    data:
      `--cut\r\nContent-Disposition: form-data; name="requestId"\r\n\r\n${newId()}\r\n` +
      '--cut\r\nContent-Disposition: form-data; name="file"; filename="notes.txt"\r\n\r\nThe beginning',
    headers: {
      ...{ origin: baseURL ?? '', accept: 'application/json' },
      'content-type': 'multipart/form-data; boundary=cut',
    },
  })
  expect(await answer.json()).toMatchObject({ ok: false, code: 'file-broken' })
  await expectNothing(db, person)
})

test('a file is refused that another site sends', async ({ page, person, db }) => {
  const entryId = await openEntry(page, db, person)
  const answer = await page.request.post(`/api/entries/${entryId}/files`, {
    headers: { origin: 'https://elsewhere.example' },
    multipart: { requestId: newId(), file: { name: 'shot.png', mimeType: 'image/png', buffer: png } },
  })
  expect(answer.status()).toBe(403)
  await expectNothing(db, person)
})

test('a file is a download or a preview that can do nothing, under a policy of its own', async ({
  page,
  person,
  db,
  context,
}) => {
  await openEntry(page, db, person)
  for (const [, name, bytes] of kinds) {
    await add(page, name, bytes)
    await expect(listed(page).filter({ hasText: name })).toHaveCount(1)
  }
  const files = await db.entryFile.findMany({ where: { ownerId: person.id } })
  expect(files).toHaveLength(kinds.length)
  for (const { id, name, type } of files)
    for (const query of ['', '?look=here']) {
      const answer = await page.request.get(`/api/files/${id}${query}`)
      expect(answer.status()).toBe(200)
      const headers = answer.headers()
      const policy = (headers['content-security-policy'] ?? '').split('; ')
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", 'sandbox', "frame-ancestors 'none'"]),
      )
      expect(policy.join()).not.toMatch(/script-src|nonce|allow-/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('private, no-store')
      expect(headers['content-type']).toBe(/^text/.test(type) ? 'text/plain; charset=utf-8' : type)
      const isPreview = query !== '' && type !== 'application/pdf'
      expect(headers['content-disposition']).toBe(
        `${isPreview ? 'inline' : 'attachment'}; filename="${name}"; filename*=UTF-8''${name}`,
      )
    }
  // a page in disguise is never one, not even where it would begin later in the text
  await add(page, 'tale.txt', Buffer.from('Once.\n<script>document.title = "run"</script>\n'))
  await expect(listed(page).filter({ hasText: 'tale.txt' })).toHaveCount(1)
  for (const name of ['shot.png', 'tale.txt', 'notes.md']) {
    const opened = context.waitForEvent('page')
    await section(page)
      .getByRole('link', { name: `Look at it: ${name}, in a new tab` })
      .click()
    const preview = await opened
    const complaints: string[] = []
    preview.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text())
    })
    await preview.waitForLoadState()
    await preview.reload()
    if (name === 'shot.png') await expect(preview.locator('img')).toBeVisible()
    else await expect(preview.locator('pre')).toBeVisible()
    expect(await preview.title()).not.toBe('run')
    expect(await preview.locator('script').count()).toBe(0)
    expect(complaints).toEqual([])
    await preview.close()
  }
})

test('a file is served to whom its entry is shown and to nobody else', async ({
  page,
  person,
  another,
  pageOf,
  db,
  browser,
  baseURL,
}) => {
  const entryId = await openEntry(page, db, person)
  await add(page, 'shot.png', png)
  await expect(listed(page)).toHaveCount(1)
  const { id, storageKey } = await db.entryFile.findFirstOrThrow({ where: { ownerId: person.id } })
  const [mentor, stranger] = [await another('Noor Halabi'), await another()]
  await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  const [mentors, strangers] = [await pageOf(mentor), await pageOf(stranger)]
  const theirs = `/mentees/${person.id}/journal/${entryId}`
  await mentors.goto(theirs)
  await expect(listed(mentors)).toContainText('shot.png')
  await expect(section(mentors).getByRole('button')).toHaveCount(0)
  await expect(section(mentors).getByLabel('Add a file')).toHaveCount(0)
  const got = await mentors.request.get(`/api/files/${id}`)
  expect([got.status(), (await got.body()).equals(png)]).toEqual([200, true])

  for (const path of [`/api/files/${id}`, `/api/files/${id}?look=here`, `/api/files/${storageKey}`]) {
    const answer = await strangers.request.get(path)
    expect([path, answer.status(), await answer.json()]).toEqual([path, 404, { code: 'not-found' }])
  }
  const posted = await strangers.request.post(`/api/entries/${entryId}/files`, {
    headers: { origin: baseURL ?? '', accept: 'application/json' },
    multipart: { requestId: newId(), file: { name: 'shot.png', mimeType: 'image/png', buffer: png } },
  })
  expect(await posted.json()).toMatchObject({ ok: false, code: 'not-found' })
  expect(await db.entryFile.count({ where: { entryId } })).toBe(1)
  const nobody = await browser.newContext({ baseURL })
  const asked = await nobody.request.get(`/api/files/${id}`, { maxRedirects: 0 })
  expect([asked.status(), asked.headers().location]).toEqual([303, `/sign-in?to=%2Fapi%2Ffiles%2F${id}`])
  await nobody.close()

  const of = { where: { id: entryId } }
  const mentorGets = async () => (await mentors.request.get(`/api/files/${id}`)).status()
  await db.journalEntry.update({ ...of, data: { isPrivate: true } })
  expect(await mentorGets()).toBe(404)
  await db.journalEntry.update({ ...of, data: { isPrivate: false } })
  expect(await mentorGets()).toBe(200)
  await db.mentorship.updateMany({ where: { ownerId: person.id }, data: { seesJournal: false } })
  expect(await mentorGets()).toBe(404)
})

test('deleting an entry for good deletes its files from the disk', async ({ page, person, db }) => {
  await openEntry(page, db, person)
  await add(page, 'shot.png', png)
  await expect(listed(page)).toHaveCount(1)
  const { id, storageKey } = await db.entryFile.findFirstOrThrow({ where: { ownerId: person.id } })
  await page.getByRole('button', { name: 'Delete this entry' }).click()
  await expect(page).toHaveURL(/\/journal\?deleted=/)
  expect((await page.request.get(`/api/files/${id}`)).status()).toBe(404)
  expect(onDisk()).toContain(storageKey)
  await page.goto('/journal/bin')
  await page.getByText('Delete for good', { exact: true }).click()
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(page.getByRole('main')).not.toContainText('Handed the releases over')
  expect(onDisk()).not.toContain(storageKey)
  await expectNothing(db, person)
})

test('evidence shows the link and the files of its entry, to its owner and to a mentor', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const entryId = await openEntry(page, db, person, { link: 'https://example.org/handover' })
  await makeEvidence(db, {
    ...{ ownerId: person.id, entryId },
    observables: [{ competencyKey: 'delegation', observableKey: 'hands-over-small-task' }],
  })
  await add(page, 'slides.pdf', pdf)
  await expect(listed(page)).toHaveCount(1)
  await add(page, 'shot.png', png)
  await expect(listed(page)).toHaveCount(2)
  const mentor = await another('Noor Halabi')
  await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  const mentors = await pageOf(mentor)
  await mentors.goto(`/mentees/${person.id}/journal/${entryId}`)
  for (const each of [page, mentors]) {
    const evidence = each.getByRole('region', { name: 'Evidence' })
    await expect(evidence).toContainText(
      'It rests on https://example.org/handover and 2 files: slides.pdf, shot.png.',
    )
    await expect(evidence.getByRole('link', { name: 'https://example.org/handover' })).toBeVisible()
  }
})
