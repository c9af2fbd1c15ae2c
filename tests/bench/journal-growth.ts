import { pageSize } from '@/lib/journal/queries/journal'
import { routes } from '@/lib/routes'
import { type Amount, rareWord } from './history-rows'
import { type Visitor, visit } from './load'
import { medianTimes } from './taking-turns'
import type { Measured } from './targets'

/** Two journals over ten years, that of the second with a hundredth of the first one's entries; all else is the same. */
export const fullJournal: Amount = { days: 3652, entries: 5000, goals: 17, open: 12, ratings: 17, skills: 12 }
export const thinJournal: Amount = { ...fullJournal, entries: 50 }

/** Somebody with a journal; `oldestPage`: the key after which its last page begins. */
type Diarist = Visitor & { oldestPage: string }

/**
 * The median time of a page of the journal with 5,000 entries by that with 50: the worst of the first page, the last
 * one and a search for a word. Each of the six pages has as many rows, so that nothing but the journals differs.
 */
export async function journalGrowth(thin: Diarist, full: Diarist): Promise<Measured> {
  const pages: [string, (diarist: Diarist) => string][] = [
    ['first page', () => routes.journal()],
    ['last page', ({ oldestPage }) => routes.journal({ before: oldestPage })],
    ['search', () => routes.journal({ words: rareWord.word })],
  ]
  const growths: { page: string; growth: number; from: string }[] = []
  for (const [page, pathOf] of pages) {
    const turns = [thin, full].map((diarist) => ({ ...diarist, path: pathOf(diarist) }))
    for (const turn of turns) await expectFullPage(turn)
    const [short = Number.NaN, long = Number.NaN] = await medianTimes(turns)
    growths.push({ page, growth: long / short, from: `${long.toFixed(2)} ÷ ${short.toFixed(2)} ms` })
  }
  return {
    name: 'journal_growth',
    value: Math.max(...growths.map(({ growth }) => growth)),
    from: `${growths.map(({ page, growth, from }) => `${page} ${growth.toFixed(3)} (${from})`).join(', ')}; ${pageSize} rows each`,
  }
}

async function expectFullPage(turn: Visitor & { path: string }): Promise<void> {
  const html = await visit(turn, turn.path)
  const rows = new Set(html.match(/href="\/journal\/[0-9a-f]{8}-[0-9a-f-]{27}"/g))
  if (rows.size !== pageSize)
    throw new Error(`${turn.path} has ${rows.size} rows, where ${pageSize} were expected.`)
}
