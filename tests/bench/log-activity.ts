import { calendarDay } from '@/lib/clock'
import { routes } from '@/lib/routes'
import type { Lead } from './history'
import { visit } from './load'
import type { ServerProcess } from './server-process'
import type { Measured } from './targets'

/**
 * Logs one activity with a competency and a goal, as a browser without JavaScript does: the page's own form, posted.
 * Gives how many transactions the server kept meanwhile. Throws when nothing was logged.
 */
export async function commitsOfLogging(server: ServerProcess, lead: Lead): Promise<number> {
  const page = await visit({ url: server.url, cookie: lead.cookie }, routes.newEntry())
  const form = hiddenFields(page)
  form.set('kind', 'talk')
  form.set('title', 'How we moved billing to events')
  form.set('state', 'done')
  form.set('endsOn', calendarDay(new Date(), 'UTC'))
  form.set('minutes', '45')
  form.set('goalId', lead.goalId)
  form.append('competencies', lead.competency)

  const before = await server.report()
  const answer = await fetch(new URL(routes.newEntry(), server.url), {
    method: 'POST',
    body: form,
    headers: { cookie: lead.cookie, origin: server.url },
    redirect: 'manual',
  })
  const after = await server.report()
  const place = new URL(answer.headers.get('location') ?? '', server.url).pathname
  if (answer.status !== 303 || !place.startsWith(routes.entry(''))) {
    throw new Error(`Logging an activity answered ${answer.status}, not the way to the entry.`)
  }
  return after.commits - before.commits
}

/** What the page's form of the main content sends unseen: which action it is for, and its request id. */
export function hiddenFields(html: string): FormData {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const [form = ''] = /<form\b[\s\S]*?<\/form>/.exec(main) ?? []
  const fields = new FormData()
  for (const [input] of form.matchAll(/<input\b[^>]*\stype="hidden"[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1]
    fields.append(text(attribute('name')), text(attribute('value')))
  }
  return fields
}

function text(attribute = ''): string {
  return attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** How many transactions one logged activity takes: the most of five. */
export async function commitsPerLog(server: ServerProcess, lead: Lead): Promise<Measured> {
  const commits: number[] = []
  for (let time = 0; time < 5; time++) commits.push(await commitsOfLogging(server, lead))
  return { name: 'commits_per_log', value: Math.max(...commits), from: `${commits.length} activities logged` }
}
