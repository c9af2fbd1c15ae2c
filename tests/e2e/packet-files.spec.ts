import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { readNamedFiles } from '@/lib/packet/rules/named-files'
import { routes } from '@/lib/routes'
import { makePacketLink } from '../support/factories/packets'
import { isUnchanged } from '../support/packet-check'
import { pdfWords } from '../support/pdf-words'
import { expect, test } from './fixtures'
import { packetScene, sha256 } from './packet-scene'

/** Follows the link to a file; gives what the file is called, where it lies and its bytes. */
async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  // with its name: a browser tells by its ending what a file from the disk is
  const path = test.info().outputPath(file.suggestedFilename())
  await file.saveAs(path)
  return { name: file.suggestedFilename(), path, bytes: new Uint8Array(await readFile(path)) }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const sections = [
  ...['Summary', 'In the words of Kim Berger', 'Levels and their grounds', 'Management practice'],
  ...['Delegation', 'Goals achieved', 'Talks', 'Publications', 'Certificates', 'Signed reviews'],
  ...['Activities and evidence', 'Files', 'How to check this packet'],
]

test('a packet is taken along as a PDF that says everything, page by page', async ({
  page,
  person,
  another,
  db,
}) => {
  const { packet } = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packet(packet))
  const { name, bytes } = await download(page, 'PDF')
  expect(name).toBe('packet-kim-berger-2026-06-15.pdf')
  expect(text(bytes.subarray(0, 5))).toBe('%PDF-')
  expect(isUnchanged(bytes)).toBe(true)
  const { text: said, pieces, pages } = pdfWords(bytes)
  for (const section of sections) expect(said).toContain(section)
  expect(said).toContain(sha256)
  expect(said).toContain(`${pages} of `)
  // nothing runs over the edge of an A4 page
  for (const { x, y, width } of pieces) {
    expect(x).toBeGreaterThan(40)
    expect(x + width).toBeLessThan(595 - 40)
    expect(y).toBeGreaterThan(30)
    expect(y).toBeLessThan(842 - 40)
  }
})

test('a packet is taken along as Markdown, the same bytes each time', async ({
  page,
  person,
  another,
  db,
}) => {
  const { packet } = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packet(packet))
  const { name, bytes } = await download(page, 'Markdown')
  expect(name).toBe('packet-kim-berger-2026-06-15.md')
  expect(isUnchanged(bytes)).toBe(true)
  for (const section of sections) expect(text(bytes)).toMatch(new RegExp(`^#+ .*${section}$`, 'm'))
  expect(text(bytes)).toContain('It took me a year to dare.†')
  expect((await download(page, 'Markdown')).bytes).toEqual(bytes)
})

test('a packet is taken along as one HTML file that opens from the disk and loads nothing', async ({
  page,
  person,
  another,
  db,
}) => {
  const { packet } = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packet(packet))
  const { name, path, bytes } = await download(page, 'one HTML file')
  expect(name).toBe('packet-kim-berger-2026-06-15.html')
  expect(isUnchanged(bytes)).toBe(true)
  expect(readNamedFiles('html', Buffer.from(bytes).toString('latin1'))).toEqual([
    { name: 'runbook.txt', size: 40, sha256 },
  ])
  const asked: string[] = []
  await page.context().setOffline(true)
  page.on('request', (request) => asked.push(request.url()))
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(pathToFileURL(path).href)
  for (const section of sections)
    await expect(page.getByRole('heading', { name: section, exact: true })).toBeVisible()
  await expect(page.getByText(createHash('sha256').update(lineless(bytes)).digest('hex'))).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe('800px')
  expect(asked.filter((url) => url !== pathToFileURL(path).href)).toEqual([])
})

/** Without the last line. */
function lineless(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(10, bytes.length - 2) + 1)
}

test('whoever has a link takes the same files along without an account, and nobody after it was taken back', async ({
  page,
  browser,
  baseURL,
  person,
  another,
  db,
}) => {
  const { packet } = await packetScene(db, person, await another('Mira Sand'))
  const token = await makePacketLink(db, { packetId: packet })
  await page.goto(routes.packet(packet))
  const own = await download(page, 'Markdown')
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    javaScriptEnabled: false,
  })
  const reader = await context.newPage()
  await reader.goto(routes.sharedPacket(token))
  for (const name of ['PDF', 'one HTML file', 'Markdown'])
    expect(isUnchanged((await download(reader, name)).bytes)).toBe(true)
  expect((await download(reader, 'Markdown')).bytes).toEqual(own.bytes)

  const shared = routes.sharedPacketFile(token, 'markdown')
  const answer = await reader.request.get(shared)
  expect(answer.headers()['x-robots-tag']).toContain('noindex')
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect((await reader.request.get(routes.packetFile(packet, 'markdown'))).status()).toBe(401)
  expect((await page.request.get(`/api/packets/${packet}/docx`)).status()).toBe(404)
  await db.packetLink.updateMany({ where: { packetId: packet }, data: { revokedAt: new Date() } })
  expect((await reader.request.get(shared)).status()).toBe(410)
  expect((await reader.request.get(routes.sharedPacketFile(`${token}x`, 'html'))).status()).toBe(404)
  await context.close()
})

test('somebody else’s packet is no file of one’s own', async ({ page, person, another, db }) => {
  const other = await another('Mira Sand')
  const { packet } = await packetScene(db, other, person)
  for (const format of ['pdf', 'markdown', 'html'] as const)
    expect((await page.request.get(routes.packetFile(packet, format))).status()).toBe(404)
})
