import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'

type Reference = { exportedName: string; workers: Record<string, unknown> }

/** Every action of the build, by the id that it is called by. */
export const references: [string, Reference][] = Object.entries(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../.next/server/server-reference-manifest.json'), 'utf8'),
  ).node,
)

/** Every field that any form has, filled so that the schemas let it pass. */
export function fieldsFor(id: string, frameworkVersionId: string): Record<string, string> {
  return {
    frameworkVersionId,
    id,
    goalId: id,
    reviewId: id,
    madeBy: 'owner',
    what: 'Taken over',
    ratingId: id,
    sessionId: id,
    evidenceId: id,
    endorsementId: id,
    linkId: id,
    asked: 'Taken over',
    saw: 'Taken over',
    version: '1',
    requestId: crypto.randomUUID(),
    title: 'Taken over',
    outcome: 'Taken over',
    measure: 'Taken over',
    relevance: 'Taken over',
    note: 'Taken over',
    reason: 'Taken over',
    startsOn: '2027-02-01',
    dueOn: '2027-03-01',
    horizonOn: '2027-12-31',
    from: id,
    to: frameworkVersionId,
    goals: id,
    worked: 'Taken over',
    didNotWork: 'Taken over',
    competencies: 'delegation',
    competencyKey: 'delegation',
    kind: 'course',
    state: 'planned',
    level: '1',
    targetLevel: '2',
    reachedOn: '2026-06-15',
    confidence: 'low',
    roleKey: 'principal-engineer',
    name: 'Taken over',
    timeZone: 'UTC',
    token: 'no-such-token',
    email: 'nobody@example.org',
    // nobody's own password: what asks for one must not go through
    currentPassword: 'not the password',
    password: 'not the password',
    newPassword: 'not the password either',
  }
}

/** Else a request could go out on a connection that the server is closing meanwhile, because nothing came on it for a while. */
export const ownConnection = { Connection: 'close' }

/** Calls an action as anybody can who has read its id out of the page's scripts. */
export async function callAction(
  request: APIRequestContext,
  id: string,
  path: string,
  fields: Record<string, string>,
  { origin, ...more }: { origin: string; cookie?: string },
) {
  // so many calls from one address would be limited
  const from = { 'X-Forwarded-For': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` }
  const multipart = new FormData()
  for (const [name, value] of Object.entries(fields)) multipart.append(`_1_${name}`, value)
  // at the end, as a browser does: the framework reads the form when it comes to what refers to it
  multipart.append('0', '[{"ok":null},"$K1"]')
  const response = await request.post(path, {
    headers: {
      ...from,
      ...ownConnection,
      'Next-Action': id,
      Origin: origin,
      Accept: 'text/x-component',
      ...more,
    },
    multipart,
    maxRedirects: 0,
  })
  return { status: response.status(), text: await response.text() }
}

/** The pages whose scripts know an action, with their blanks. */
export function pagesOfAction({ workers }: Reference): string[] {
  return Object.keys(workers).map(
    (worker) =>
      worker
        .replace(/^app/, '')
        .replace(/\/\([^)]+\)/g, '')
        .replace(/\/page$/, '') || '/',
  )
}
