import type { Page } from '@playwright/test'
import { routes } from '@/lib/routes'
import { makePacketLink } from '../support/factories/packets'
import { CLOCK_FIXED_AT } from './clock'
import { expect, test } from './fixtures'
import { packetScene, sha256, sign } from './packet-scene'
import { phone } from './phone'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const text = (page: Page) => page.locator('.packet')

/** What stands under a heading of the document, up to the next one as high. */
async function under(page: Page, name: string | RegExp): Promise<string> {
  const heading = text(page)
    .getByRole('heading', { name, exact: typeof name === 'string' })
    .first()
  return heading.evaluate((element) => {
    const level = Number(element.tagName.slice(1))
    const said: string[] = []
    for (let at = element.parentElement?.nextElementSibling; at; at = at.nextElementSibling) {
      const next = at.querySelector(':scope > h2, :scope > h3, :scope > h4')
      if (next && Number(next.tagName.slice(1)) <= level) break
      said.push((at as HTMLElement).innerText)
    }
    return said.join('\n')
  })
}

test('a packet is composed for a period and a role', async ({ page, person, another, db }) => {
  await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.progress())
  await page.getByRole('link', { name: 'Packets' }).click()
  await expect(title(page)).toHaveText('Packets')
  const form = page.getByRole('main')
  await expect(form.getByLabel('First day')).toHaveValue('2026-01-01')
  await expect(form.getByLabel('Last day')).toHaveValue('2026-12-31')
  await expect(form.getByLabel('Role')).toHaveValue('principal-engineer')
  await form.getByLabel('First day').fill('2026-05-01')
  await form.getByLabel('Last day').fill('2026-05-31')
  await form.getByLabel('Role').selectOption({ label: 'Product management' })
  await form.getByRole('button', { name: 'Compose the packet' }).click()
  await expect(title(page)).toHaveText('Kim Berger: packet towards product management')
  await expect(text(page)).toContainText('1 May 2026 to 31 May 2026. Figures as of 31 May 2026.')
  await expect(text(page)).toContainText('Boring releases')
  await expect(text(page)).not.toContainText('Cloud architect')
})

test('a packet says each part of a year of work', async ({ page, person, another, db }) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packet(scene.packet))
  await expect(title(page)).toHaveText('Kim Berger: packet towards principal engineer')

  const summary = await under(page, 'Summary')
  expect(summary).toMatch(/Activities done\s+6/)
  expect(summary).toMatch(/Goals achieved\s+1/)
  expect(summary).toMatch(/Reviews signed\s+1/)
  expect(summary).toMatch(/Endorsements\s+1/)

  const delegation = await under(page, 'Delegation')
  // the private one counts and is only counted
  expect(delegation).toContain('by 3 activities, 1 of them private')
  expect(delegation).toContain('Handed the releases over')
  expect(delegation).toContain('Listed what could go')
  expect(delegation.indexOf('Handed the releases over')).toBeLessThan(
    delegation.indexOf('Listed what could go'),
  )
  expect(await under(page, 'Technical oversight')).toContain('1 February 2026')
  await expect(text(page)).not.toContainText('Talked about my own doubts')

  expect(await under(page, /Hand over releases/)).toContain('First release without me')
  expect(await under(page, 'Talks')).toContain('Boring releases')
  expect(await under(page, 'Publications')).toContain('Releases, written up')
  expect(await under(page, 'Certificates')).toContain('Cloud architect')
  expect(await under(page, /^R1/)).toContain('Project coordination')

  const handed = await under(page, /^E\d+ Handed the releases over/)
  expect(handed).toContain('https://example.org/releases')
  expect(handed).toContain('runbook.txt')
  expect(handed).toContain('Mira Sand')
  expect(handed).toContain('The team released alone, twice.')
  await expect(text(page)).toContainText(sha256)
  // what was written for oneself, and what is older and no evidence
  await expect(text(page)).not.toContainText('What I keep to myself.')
  await expect(text(page)).not.toContainText('Long ago')
})

test('every figure and claim of a packet leads to what it came from', async ({
  page,
  person,
  another,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packet(scene.packet))
  const figures = text(page).getByRole('table').first().getByRole('rowheader')
  for (const figure of await figures.all()) {
    const address = await figure.getByRole('link').getAttribute('href')
    expect(address).toMatch(/^#/)
    await expect(page.locator(address ?? '')).toHaveCount(1)
  }
  // nothing in it leads nowhere
  const anchors = await text(page)
    .locator('a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(anchors.length).toBeGreaterThan(10)
  for (const anchor of new Set(anchors)) await expect(page.locator(anchor)).toHaveCount(1)
  const beside = (heading: string | RegExp) =>
    text(page)
      .locator('.packet-heading', { has: page.getByRole('heading', { name: heading }) })
      .getByRole('link')
  await expect(beside(/Handed the releases over/)).toHaveAttribute('href', routes.entry(scene.handed))
  await expect(beside(/Hand over releases/)).toHaveAttribute('href', routes.goal(scene.goal))
  await expect(beside(/^R1/)).toHaveAttribute('href', routes.review(scene.review))
  await expect(beside('Delegation')).toHaveAttribute('href', routes.competency('delegation'))
  await beside('Activities and evidence').click()
  await expect(title(page)).toHaveText('Journal')
})

test('a narrative cites what the packet holds, and what cites nothing is marked as one’s own words', async ({
  page,
  person,
  another,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packetEdit(scene.packet))
  await page.getByText('What you can cite, and what to type').click()
  const code = `[${sign('g', scene.goal)}]`
  await expect(page.getByText(code)).toBeVisible()
  const form = page.getByRole('form', { name: 'Edit the packet' })
  await form
    .getByLabel('Before everything else')
    .fill(`## A year of *handing over*\n\nDr. Who helped ${code}. I am proud of it. See [e-zzzzzz].`)
  await form
    .getByRole('textbox', { name: 'Management practice' })
    .fill('Nobody asks me about releases any more.')
  await form.getByRole('button', { name: 'Save' }).click()

  const opening = text(page)
  await expect(opening.getByRole('heading', { name: /A year of handing over/ })).toBeVisible()
  const paragraph = opening.getByText('Dr. Who helped')
  await expect(paragraph.getByRole('link', { name: 'G1' })).toHaveAttribute(
    'href',
    `#${sign('g', scene.goal)}`,
  )
  // read by those who do not see the sign, too
  await expect(paragraph).toContainText('helped G1. I am proud of it.† (the author’s own words)')
  await expect(paragraph).toContainText('(not in this packet)')
  expect(await under(page, 'Management practice')).toContain('Nobody asks me about releases any more.†')
  await expect(opening).toContainText('† stands behind a sentence that cites nothing here')
  await page.goBack()
  await page.reload()
  await expect(page.getByText('[e-zzzzzz] leads to nothing in the packet')).toBeVisible()
})

test('what is left out of a packet is named by its kind, and changes no figure', async ({
  page,
  person,
  another,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packetEdit(scene.packet))
  const form = page.getByRole('form', { name: 'Edit the packet' })
  await form.getByLabel('Publications').check()
  await form.getByLabel('Area: Organisational dynamics').check()
  await form.locator('summary', { hasText: 'Delegation' }).click()
  await form.getByLabel('Handed the releases over').check()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(title(page)).toHaveText('Kim Berger: packet towards principal engineer')
  await expect(text(page)).not.toContainText('Handed the releases over')
  await expect(text(page)).not.toContainText('Releases, written up')
  await expect(text(page).getByRole('heading', { name: 'Organisational dynamics' })).toHaveCount(0)
  const summary = await under(page, 'Summary')
  expect(summary).toMatch(/Activities done\s+6/)
  expect(await under(page, 'Delegation')).toContain('by 3 activities')
  await expect(text(page)).toContainText(/Left out: .*publication.*private/)
  // the words that cited it stay, and say so
  await expect(text(page)).toContainText('I handed over what I used to do alone (not in this packet).')
})

test('the form of a packet has a field for one’s words and for what is left out, and none for a fact', async ({
  page,
  person,
  another,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packetEdit(scene.packet))
  const form = page.getByRole('form', { name: 'Edit the packet' })
  const names = await form
    .locator('input:not([type=hidden]), textarea, select')
    .evaluateAll((fields) => [...new Set(fields.map((field) => field.getAttribute('name')))])
  expect(names.filter((name) => !/^(parts|things|opening|words\.[a-z-]+)$/.test(name ?? ''))).toEqual([])
  expect(names).toContain('words.management-practice')
  expect(names.filter((name) => name?.startsWith('words.'))).toHaveLength(7)
})

test('two edits of a packet at once are told to the second, who loses nothing', async ({
  page,
  person,
  pageOf,
  another,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  const second = await pageOf(person)
  for (const at of [page, second]) await at.goto(routes.packetEdit(scene.packet))
  const field = (at: Page) => at.getByLabel('Before everything else')
  await field(page).fill('First.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(text(page)).toContainText('First.')
  await field(second).fill('Second.')
  await second.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(second.getByText('Somebody changed this since you opened it.')).toBeVisible()
  await expect(second.getByRole('form', { name: 'Edit the packet' })).toContainText('First.')
  await expect(second.getByRole('form', { name: 'Edit the packet' })).toContainText('Second.')
})

test('a packet is shared by a link with somebody without an account, and taken back', async ({
  page,
  person,
  another,
  browser,
  baseURL,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packetEdit(scene.packet))
  await page.getByLabel('Good for how many days').fill('3')
  await page.getByRole('button', { name: 'Make a link' }).click()
  await expect(page.getByText('The link is made. It is shown this once')).toBeVisible()
  const link = await page.getByLabel('The link to hand over').inputValue()
  await expect(page.getByText('good until 18 June 2026')).toBeVisible()
  // only its hash is kept
  const token = link.split('/').at(-1) ?? ''
  const rows = await db.packetLink.findMany({ where: { packetId: scene.packet } })
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)

  const reader = await phone(browser, baseURL)
  const response = await reader.goto(link)
  expect(response?.status()).toBe(200)
  expect(response?.headers()['x-robots-tag']).toBe('noindex')
  expect(response?.headers()['referrer-policy']).toBe('strict-origin')
  await expect(reader.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(title(reader)).toHaveText('Kim Berger: packet towards principal engineer')
  await expect(text(reader)).toContainText('Handed the releases over')
  await expect(text(reader)).not.toContainText('Talked about my own doubts')
  // nothing wider than the screen
  const width = await reader.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)

  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('taken back')).toBeVisible()
  const refused = await reader.goto(link)
  expect(refused?.status()).toBe(410)
  await expect(text(reader)).toHaveCount(0)
  await reader.context().close()
})

test('through a share link nothing can be changed and nothing but the packet be read', async ({
  person,
  another,
  browser,
  baseURL,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  const token = await makePacketLink(db, { packetId: scene.packet })
  const before = await db.packet.findUnique({ where: { id: scene.packet }, include: { links: true } })
  const reader = await phone(browser, baseURL)
  await reader.goto(routes.sharedPacket(token))
  await expect(title(reader)).toBeVisible()
  await expect(reader.locator('main form, main button, main input')).toHaveCount(0)
  // what it leads to within the product: itself, its files, and what anybody may open
  const inside = await reader
    .locator('main a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.filter((address) => !address.startsWith(`/api/packets/shared/${token}/`))).toEqual([])
  const html = await reader.content()
  for (const id of [scene.packet, scene.handed, scene.goal, scene.review, person.id])
    expect(html).not.toContain(id)
  for (const path of [
    routes.packet(scene.packet),
    routes.entry(scene.handed),
    routes.packetEdit(scene.packet),
  ]) {
    await reader.goto(path)
    await expect(reader).toHaveURL(/\/sign-in/)
  }
  expect(await db.packet.findUnique({ where: { id: scene.packet }, include: { links: true } })).toEqual(
    before,
  )
  await reader.context().close()
})

test('a share link that has run out is refused, and one that never was', async ({
  person,
  another,
  browser,
  baseURL,
  db,
}) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  const expired = await makePacketLink(db, {
    ...{ packetId: scene.packet, expiresAt: new Date(CLOCK_FIXED_AT) },
  })
  const reader = await phone(browser, baseURL)
  expect((await reader.goto(routes.sharedPacket(expired)))?.status()).toBe(410)
  await expect(reader.getByText('Handed the releases over')).toHaveCount(0)
  expect((await reader.goto(routes.sharedPacket('no-such-token')))?.status()).toBe(404)
  await reader.context().close()
})

test('a packet is one’s own: somebody else’s is not there', async ({ page, person, another, db }) => {
  const other = await another('Ola Nordmann')
  const scene = await packetScene(db, other, await another('Mira Sand'))
  expect(person.id).not.toBe(other.id)
  for (const path of [routes.packet(scene.packet), routes.packetEdit(scene.packet)])
    expect((await page.goto(path))?.status()).toBe(404)
})

test('a packet is printed without what can be pressed', async ({ page, person, another, db }) => {
  const scene = await packetScene(db, person, await another('Mira Sand'))
  await page.goto(routes.packet(scene.packet))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Write, leave out, share' })).toBeHidden()
  await expect(page.getByText('Take it along as')).toBeHidden()
  await expect(text(page).getByText('In your journal').first()).toBeHidden()
  await expect(text(page)).toContainText('Handed the releases over')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a packet is composed, written, shared and read without JavaScript', async ({
    page,
    person,
    another,
    browser,
    baseURL,
    db,
  }) => {
    const scene = await packetScene(db, person, await another('Mira Sand'))
    await page.goto(routes.packets())
    await page.getByRole('button', { name: 'Compose the packet' }).click()
    await expect(title(page)).toHaveText('Kim Berger: packet towards principal engineer')
    await page.getByRole('link', { name: 'Write, leave out, share' }).click()
    await page.getByLabel('Before everything else').fill(`It works [${sign('e', scene.handed)}]. I like it.`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(text(page)).toContainText('I like it.†')
    await page.getByRole('link', { name: 'Write, leave out, share' }).click()
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.getByLabel('The link to hand over').inputValue()
    const reader = await phone(browser, baseURL, false)
    await reader.goto(link)
    await expect(text(reader)).toContainText('I like it.†')
    await reader.context().close()
  })
})
