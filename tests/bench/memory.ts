import type { Lead } from './history'
import { load } from './load'
import { tourOf } from './pages'
import type { ServerProcess } from './server-process'
import type { Measured } from './targets'

const first = 500
const all = 10_000

/** The resident memory of a fresh server after 10,000 requests by that after 500: all pages of one person in turn. */
export async function rssGrowth(server: ServerProcess, lead: Lead): Promise<Measured> {
  const visitor = { url: server.url, cookie: lead.cookie }
  const { signedIn } = tourOf(lead)
  await load(visitor, signedIn, { requests: first, connections: 8, atMost: 60 })
  const early = (await server.report()).memory
  await load(visitor, signedIn, { requests: all - first, connections: 8, atMost: 300 })
  const late = (await server.report()).memory
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
  return { name: 'rss_growth', value: late / early, from: `${megabytes(late)} MB ÷ ${megabytes(early)} MB` }
}
