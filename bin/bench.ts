import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setClock } from '@/lib/clock'
import { connect } from '@/lib/db/client'
import { routes } from '@/lib/routes'
import { briefGrowth, briefMonth, makeReviews } from '@/tests/bench/brief-growth'
import { downloadGrowth, storeLongest } from '@/tests/bench/download'
import { jsVsBlank } from '@/tests/bench/first-load'
import { buildFloorApp } from '@/tests/bench/floor-app'
import { firstMonth, type Lead, loadedFramework, makeLead, oneMonth, tenYears } from '@/tests/bench/history'
import { fullJournal, journalGrowth, thinJournal } from '@/tests/bench/journal-growth'
import { lighthouseMin } from '@/tests/bench/lighthouse'
import { visit } from '@/tests/bench/load'
import { commitsPerLog } from '@/tests/bench/log-activity'
import { rssGrowth } from '@/tests/bench/memory'
import { isSameSize, outline, sizeInWords } from '@/tests/bench/outline'
import {
  fewEntries,
  makeYearsPacket,
  manyEntries,
  packetMeasures,
  runPackets,
} from '@/tests/bench/packet-growth'
import { planGrowth } from '@/tests/bench/plan-growth'
import { atlasVsBlank, planVsBlank, reviewVsBlank } from '@/tests/bench/plan-vs-blank'
import { progressGrowth } from '@/tests/bench/progress-growth'
import { makeMentor, rosters } from '@/tests/bench/roster'
import { rosterGrowth } from '@/tests/bench/roster-growth'
import { startFloor, startMeasured } from '@/tests/bench/server-process'
import { statementsMax } from '@/tests/bench/statements'
import { type Measured, rounded, table } from '@/tests/bench/targets'
import { run } from './refusal.mjs'
import { root } from './settings.mjs'

const takeDown: (() => unknown)[] = []

/** Measures everything (docs/decisions/010), prints the table and writes bench/results.json. */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'belay-bench-'))
  takeDown.push(() => rmSync(folder, { recursive: true, force: true }))
  const databaseUrl = `file:${join(folder, 'belay.db')}`
  const product = await startMeasured(databaseUrl, folder)
  takeDown.push(product.stop)

  tell('Writing a month and ten years of data, and two journals.')
  const at = new Date()
  setClock(() => at)
  const client = await connect(databaseUrl)
  takeDown.push(() => client.$disconnect())
  const framework = await loadedFramework(client)
  const [month, decade, small, thin, full] = [
    await makeLead(client, framework, oneMonth, at),
    await makeLead(client, framework, tenYears, at),
    await makeLead(client, framework, firstMonth, at),
    await makeLead(client, framework, thinJournal, at),
    await makeLead(client, framework, fullJournal, at),
  ]

  tell('Writing two mentors and the people whom they mentor.')
  const fewPeople = await makeMentor(client, framework.id, rosters.small, at)
  const manyPeople = await makeMentor(client, framework.id, rosters.large, at)

  tell('Building the floors.')
  const as = ({ cookie }: Pick<Lead, 'cookie'>) => ({ url: product.url, cookie })
  const floorOf = async (path: string) => {
    const page = outline(await visit(as(month), path))
    const app = await buildFloorApp(root, page)
    takeDown.push(app.remove)
    const floor = await startFloor(app.folder)
    takeDown.push(floor.stop)
    const size = sizeInWords(page)
    const floorPage = outline(await visit(floor, '/'))
    if (!isSameSize(page, floorPage)) {
      throw new Error(`The floor has ${sizeInWords(floorPage)}, the page ${path} ${size}.`)
    }
    return { floor, size }
  }
  const { floor, size } = await floorOf(routes.plan())
  const review = await floorOf(routes.review(month.reviewId))
  const atlas = await floorOf(routes.atlas())

  const results: Measured[] = []
  const measure = async (what: string, work: () => Promise<Measured>) => {
    tell(what)
    const start = performance.now()
    results.push(await work())
    tell(`${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
  await measure('Counting statements.', () => statementsMax(product, month, decade))
  await measure('Weighing scripts.', () => jsVsBlank(as(month), floor))
  await measure('Taking turns between the plan page and its floor.', () =>
    planVsBlank(as(month), floor, size),
  )
  await measure('Taking turns between a review and its floor.', () =>
    reviewVsBlank(month.reviewId, as(month), review.floor, review.size),
  )
  await measure('Taking turns between the atlas and its floor.', () =>
    atlasVsBlank(as(month), atlas.floor, atlas.size),
  )
  await measure('Taking turns between a month and ten years.', () =>
    planGrowth(as(month), as(decade), as(small)),
  )
  await measure('Taking turns between a thin journal and a full one.', () =>
    journalGrowth({ ...thin, ...as(thin) }, { ...full, ...as(full) }),
  )
  await measure('Taking turns between a month and ten years of progress.', () =>
    progressGrowth(as(month), as(decade)),
  )
  const briefly = await makeLead(client, framework, briefMonth, at)
  const [monthsReview, decadesReview] = [
    await makeReviews(client, briefly, briefMonth.days, at),
    await makeReviews(client, decade, tenYears.days, at),
  ]
  await measure('Taking turns between the brief of a month and that of ten years.', () =>
    briefGrowth({ ...as(briefly), reviewId: monthsReview }, { ...as(decade), reviewId: decadesReview }),
  )
  await measure('Taking turns between few people and many.', () =>
    rosterGrowth(product, as(fewPeople), as(manyPeople)),
  )
  tell('Making packets of 500 and of 5,000 entries.')
  const packets = {
    at,
    few: await makeYearsPacket(client, await makeLead(client, framework, fewEntries, at), at),
    many: await makeYearsPacket(client, await makeLead(client, framework, manyEntries, at), at),
  }
  results.push(...packetMeasures(await runPackets(databaseUrl, packets)))
  await measure('Logging activities.', () => commitsPerLog(product, month))
  await Promise.all([product.stop(), floor.stop(), review.floor.stop(), atlas.floor.stop()])
  const fresh = await startMeasured(databaseUrl, folder)
  takeDown.push(fresh.stop)
  await measure('Sending 10,000 requests.', () => rssGrowth(fresh, decade))
  const longest = await storeLongest(client, decade, folder)
  await measure('Downloading a file of 10 MB.', () => downloadGrowth(fresh, decade, longest))
  await fresh.stop()
  await measure('Looking at every page with Lighthouse.', () => lighthouseMin(tell))

  mkdirSync(join(root, 'bench'), { recursive: true })
  const values = results.map(({ name, value }) => ({ name, value: rounded(value) }))
  writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(values, null, 2)}\n`)
  console.log(table(results))
}

/** Tells how far it is on stderr; the table alone goes to stdout. */
function tell(line: string): void {
  console.error(line)
}

async function takeAllDown(): Promise<void> {
  for (const step of takeDown.splice(0).reverse()) await step()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void takeAllDown().then(() => process.exit(128 + constants.signals[signal])))
}

run(async () => {
  try {
    await bench()
  } finally {
    await takeAllDown()
  }
})
