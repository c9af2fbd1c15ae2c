import type { Lead } from './history'
import { visit } from './load'
import { tourOf } from './pages'
import type { ServerProcess } from './server-process'
import type { Measured } from './targets'

export type PageCount = { page: string; statements: number }

/**
 * How many statements each page takes, its session's among them and those that open and close transactions not. Each
 * is visited once before, so that what is kept in memory is there. Nothing else may ask the server meanwhile.
 */
export async function countPages(server: ServerProcess, lead: Lead): Promise<PageCount[]> {
  const tour = tourOf(lead)
  const visitors = [
    ...tour.signedIn.map((path) => ({ page: `${path} signed in`, path, cookie: lead.cookie, expected: 200 })),
    ...tour.leadOn.map((path) => ({ page: `${path} signed in`, path, cookie: lead.cookie, expected: 307 })),
    ...tour.anybody.map((path) => ({ page: path, path, cookie: undefined, expected: 200 })),
  ]
  const counts: PageCount[] = []
  for (const { page, path, cookie, expected } of visitors) {
    await visit({ url: server.url, cookie }, path, { expected })
    const before = await server.report()
    await visit({ url: server.url, cookie }, path, { expected })
    const after = await server.report()
    counts.push({ page, statements: after.statements - before.statements })
  }
  return counts
}

/** The most statements that a page takes, with a month's data and with ten years'. */
export async function statementsMax(server: ServerProcess, month: Lead, decade: Lead): Promise<Measured> {
  const [short, long] = [await countPages(server, month), await countPages(server, decade)]
  const most = Math.max(...[...short, ...long].map(({ statements }) => statements))
  const heaviest = short.filter(({ statements }) => statements === most).map(({ page }) => withoutIds(page))
  const unequal = short.flatMap(({ page, statements }, index) => {
    const other = long[index]?.statements
    return statements === other ? [] : [`${page} ${statements} and ${other}`]
  })
  return {
    name: 'statements_max',
    value: most,
    from: `${short.length} pages, most by ${heaviest.join(', ') || 'ten years of data'}`,
    ...(unequal.length > 0 && { fault: `not the same for a month and ten years: ${unequal.join(', ')}` }),
  }
}

function withoutIds(page: string): string {
  return page.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
}
