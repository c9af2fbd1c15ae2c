import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { chromiumArguments, provideChromium } from '@/bin/chromium'
import type { Prepared } from '@/bin/prepare-visits'
import { allVisits, type Visit } from '@/bin/visits'
import { freePort } from '../support/free-port'
import { startMeasured } from './server-process'
import type { Measured } from './targets'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/** The scores of one page, 0 to 100, by category. */
export type Scores = { page: string; scores: Record<string, number> }

/**
 * The lowest of Lighthouse's four scores over all pages, as anybody and as the lead of the demo's year sees them: on
 * the phone and the line that Lighthouse simulates. `tell` gets each page's scores.
 */
export async function lighthouseMin(tell: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'belay-lighthouse-'))
  const server = await startMeasured(`file:${join(folder, 'belay.db')}`, folder)
  try {
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
      const session = sessions[visitor]
      const result = await lighthouse(url + path, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: categories,
        ...(session && { extraHeaders: { Cookie: `next-auth.session-token=${session}` } }),
      })
      const page = `${visitor}/${name}`
      const shown = new URL(result?.lhr.finalDisplayedUrl ?? '', url).pathname
      if (shown !== new URL(path, url).pathname) {
        // the way there is no page, and where it leads to is measured by itself
        tell(`${page} leads on to ${shown}`)
        continue
      }
      const scores = Object.fromEntries(
        Object.values(result?.lhr.categories ?? {}).map(({ id, score }) => [
          id,
          Math.round((score ?? 0) * 100),
        ]),
      )
      all.push({ page, scores })
      tell(`${page}: ${Object.values(scores).join(', ')}`)
    }
  } finally {
    await browser.close()
  }
  return all
}

function prepareDemo(folder: string): Prepared {
  const program = join(import.meta.dirname, 'prepare-demo.ts')
  const written = execFileSync(process.execPath, ['--import', 'tsx', program, folder], { encoding: 'utf8' })
  return JSON.parse(written)
}
