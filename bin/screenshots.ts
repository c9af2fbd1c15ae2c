import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { routes } from '@/lib/routes'
import { startServer } from '@/tests/support/server'
import { chromiumArguments, provideChromium } from './chromium'
import { type Look, looks, readmePictures } from './looks'
import { prepareVisits } from './prepare-visits'
import { root } from './settings.mjs'
import { allVisits, type Visit, type Visitor, visitors } from './visits'

/** The instant at which the pictures are taken, so that they change only when the pages do. */
const CLOCK_FIXED_AT = '2026-06-15T10:00:00Z'

const pictures = join(root, 'test-results/screenshots')

/** The folder of the README's pictures, and the largest that one may be, in bytes. */
const readme = join(root, 'docs/screenshots')
const largest = 300_000

/** A form that is sent as it stands, but for what is filled in, and comes back refused. */
type Refused = Visit & { fill: Record<string, string> }

const refused: Refused[] = [
  { visitor: 'signed-out', name: 'sign-up-refused', path: routes.signUp(), fill: {} },
  {
    visitor: 'signed-out',
    name: 'sign-in-refused',
    path: routes.signIn(),
    fill: { email: 'nobody@example.org', password: 'not the password' },
  },
  { visitor: 'year', name: 'goals-new-refused', path: routes.newGoal(), fill: {} },
  { visitor: 'year', name: 'journal-new-refused', path: routes.newEntry(), fill: {} },
]

const notFound: Visit = { visitor: 'year', name: 'not-found', path: '/no-such-page' }

/** What is wrong with the pages, a sentence each. */
const faults = new Set<string>()

/**
 * Takes a picture of every page in every look, and those of the README; or only of the pages whose names, such as
 * `year/plan`, hold one of the words; the word `readme` stands for those of the README. Gives the exit code.
 */
async function main(words: string[]): Promise<number> {
  const isWanted = ({ visitor, name }: Visit) =>
    words.length === 0 || words.some((word) => `${visitor}/${name}`.includes(word))
  const isForReadme = words.length === 0 || words.includes('readme')
  const executablePath = provideChromium()
  const server = await startServer({ env: { CLOCK_FIXED_AT } })
  let browser: Browser | undefined
  try {
    const { keepers, links, sessions } = await prepareVisits(server.dataDir, CLOCK_FIXED_AT)
    const visits = [...allVisits(keepers, links), ...refused, notFound].filter(isWanted)
    if (visits.length === 0 && !isForReadme)
      throw new Error(`No page has “${words.join('” or “')}” in its name.`)
    browser = await chromium.launch({ executablePath, args: chromiumArguments })
    if (words.length === 0) rmSync(pictures, { recursive: true, force: true })
    for (const visitor of visitors) {
      const own = visits.filter((visit) => visit.visitor === visitor)
      if (own.length === 0) continue
      mkdirSync(join(pictures, visitor), { recursive: true })
      const contexts = await Promise.all(
        looks.map((look) => open(browser as Browser, server.url, sessions[visitor], look)),
      )
      await Promise.all(
        looks.map((look, index) => takeAll(contexts[index] as BrowserContext, server.url, look, own)),
      )
    }
    if (visits.length > 0)
      console.log(
        `Took ${visits.length} pages, each ${looks.length} times; they are in ${relative(root, pictures)}.`,
      )
    if (isForReadme) await takeForReadme(browser, server.url, sessions)
  } finally {
    await browser?.close()
    await server.stop()
  }
  for (const fault of [...faults].sort()) console.error(fault)
  return faults.size === 0 ? 0 : 1
}

async function takeAll(
  context: BrowserContext,
  url: string,
  look: Look,
  visits: readonly (Visit | Refused)[],
): Promise<void> {
  const page = await context.newPage()
  if (look.in === 'print') await page.emulateMedia({ media: 'print' })
  for (const visit of visits) {
    if ('fill' in visit) await sendRefused(page, url, visit)
    else if (!(await hasOpened(page, url, visit))) continue
    await checkWidth(page, visit, look)
    const file = `${visit.name}.${look.width}.${look.in}.png`
    await page.screenshot({ path: join(pictures, visit.visitor, file), fullPage: true })
  }
  await context.close()
}

/** Opens a page; says whether it is there and did not lead on to another one, such as the form of a first plan. */
async function hasOpened(page: Page, url: string, { visitor, name, path }: Visit): Promise<boolean> {
  const response = await page.goto(url + path)
  // a spent link says so with its status too
  const mayRefuse = name.endsWith('-spent') || name === notFound.name
  if (!response?.ok() && !mayRefuse)
    faults.add(`${visitor}/${name}: ${path} answers with ${response?.status()}.`)
  return new URL(page.url()).pathname === new URL(path, url).pathname
}

async function sendRefused(page: Page, url: string, { path, fill }: Refused): Promise<void> {
  await page.goto(url + path)
  for (const [field, text] of Object.entries(fill)) await page.locator(`main [name="${field}"]`).fill(text)
  const form = page.locator('main form.form').last()
  await form.evaluate((form: HTMLFormElement) => {
    form.noValidate = true
    form.requestSubmit()
  })
  await page.locator('main .error-summary').waitFor()
}

async function takeForReadme(
  browser: Browser,
  url: string,
  sessions: Record<Visitor, string | null>,
): Promise<void> {
  mkdirSync(readme, { recursive: true })
  for (const { name, visitor, path: address, ...look } of readmePictures) {
    const context = await open(browser, url, sessions[visitor], look)
    const page = await context.newPage()
    await page.goto(url + address)
    const path = join(readme, `${name}.png`)
    await page.screenshot({ path })
    if (statSync(path).size > largest) faults.add(`${relative(root, path)} is larger than ${largest} bytes.`)
    await context.close()
  }
  console.log(`Those of the README are in ${relative(root, readme)}.`)
}

async function open(
  browser: Browser,
  url: string,
  session: string | null,
  { width, height, in: colours, scale = 1 }: Look,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  if (session) {
    // the product's own cookie would run out by the fixed clock, long before today
    await context.addCookies([
      { name: 'next-auth.session-token', value: session, url, httpOnly: true, sameSite: 'Lax' },
    ])
  }
  return context
}

/** Notes a page that scrolls sideways, and what sticks out of it. */
async function checkWidth(page: Page, { visitor, name }: Visit, { width }: Look): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const sticksOut = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = sticksOut
      .slice(0, 3)
      .map((element) => `${element.localName}.${element.getAttribute('class')}`)
    return `${scrollWidth} px, with ${names.join(', ')}`
  })
  if (wide) faults.add(`${visitor}/${name} scrolls sideways at ${width} px: ${wide}.`)
}

process.exitCode = await main(process.argv.slice(2))
