import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { chromiumArguments, provideChromium } from '@/bin/chromium'
import type { Prepared } from '@/bin/prepare-visits'
import { allVisits, type Visit } from '@/bin/visits'
import { freePort } from '../support/free-port'
import { median } from './medians'
import { measuredSecret, startMeasured } from './server-process'
import { isReached, type Measured } from './targets'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/** The scores of one page, 0 to 100, by category. */
export type Scores = { page: string; scores: Record<string, number> }

/**
 * The lowest of Lighthouse's four scores over all pages, as anybody and as the lead of the demo's year sees them: on
 * the phone and the line that Lighthouse simulates. Of a page that falls short the median of three looks counts. `tell`
 * gets each page's scores.
 */
export async function lighthouseMin(tell: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'belay-lighthouse-'))
  const server = await startMeasured(`file:${join(folder, 'belay.db')}`, folder)
  try {
    // a link is signed with the secret of the server where it leads
    writeFileSync(join(folder, 'secret'), measuredSecret)
    const { keepers, links, sessions } = prepareDemo(folder)
    const visits = allVisits({ year: keepers.year }, links).filter(
      ({ visitor, name }) => visitor !== 'empty' && !name.endsWith('-spent'),
    )
    const all = await scoresOf(visits, { url: server.url, sessions }, tell)
    const lowest = lowestOf(all)
    return {
      name: 'lighthouse_min',
      value: lowest.score,
      from: `${lowest.category} of ${lowest.page}, the lowest of ${all.length} pages in ${categories.length} categories`,
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The lowest score of all, and where it was. Throws when there is none. */
export function lowestOf(all: readonly Scores[]): { page: string; category: string; score: number } {
  const [lowest] = all
    .flatMap(({ page, scores }) =>
      Object.entries(scores).map(([category, score]) => ({ page, category, score })),
    )
    .sort((one, other) => one.score - other.score)
  if (!lowest) throw new Error('Lighthouse has looked at no page.')
  return lowest
}

async function scoresOf(
  visits: readonly Visit[],
  { url, sessions }: Pick<Prepared, 'sessions'> & { url: string },
  tell: (line: string) => void,
): Promise<Scores[]> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: provideChromium(),
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  })
  const all: Scores[] = []
  try {
    for (const { visitor, name, path } of visits) {
      const page = `${visitor}/${name}`
      // an address that bears a token asks search engines to stay away
      const asked = name.endsWith('-link') ? categories.filter((each) => each !== 'seo') : categories
      const look = () => lookAt(url, path, { port, session: sessions[visitor], asked })
      const first = await look()
      if (first === null) {
        tell(`${page} leads on`)
        continue
      }
      const scores = isShort(first) ? mediansOf([first, (await look()) ?? {}, (await look()) ?? {}]) : first
      all.push({ page, scores })
      tell(`${page}: ${Object.values(scores).join(', ')}`)
    }
  } finally {
    await browser.close()
  }
  return all
}

/** The scores of one look at a page; null where it leads on, to a page that is looked at by itself. */
async function lookAt(
  url: string,
  path: string,
  { port, session, asked }: { port: number; session: string | null; asked: string[] },
): Promise<Scores['scores'] | null> {
  const result = await lighthouse(url + path, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: asked,
    ...(session && { extraHeaders: { Cookie: `next-auth.session-token=${session}` } }),
  })
  if (new URL(result?.lhr.finalDisplayedUrl ?? '', url).pathname !== new URL(path, url).pathname) return null
  return Object.fromEntries(
    Object.values(result?.lhr.categories ?? {}).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  )
}

function isShort(scores: Scores['scores']): boolean {
  return Object.entries(scores).some(([, value]) => !isReached({ name: 'lighthouse_min', value, from: '' }))
}

/** Of several looks at a page the median of each score: what else the machine did moves a single one by some points. */
export function mediansOf(looks: readonly Scores['scores'][]): Scores['scores'] {
  return Object.fromEntries(
    Object.keys(looks[0] ?? {}).map((category) => [
      category,
      median(looks.map((look) => look[category] ?? 0)),
    ]),
  )
}

function prepareDemo(folder: string): Prepared {
  const program = join(import.meta.dirname, 'prepare-demo.ts')
  const written = execFileSync(process.execPath, ['--import', 'tsx', program, folder], { encoding: 'utf8' })
  return JSON.parse(written)
}
