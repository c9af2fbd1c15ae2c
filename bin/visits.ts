import type { Anonymous } from '@/lib/auth/actor'
import { pages } from '@/lib/auth/doors'
import { allows } from '@/lib/auth/policy'
import { routes } from '@/lib/routes'

/** Who looks at a page: somebody who is not signed in, who has just signed up, the lead with a year of data. */
export const visitors = ['signed-out', 'empty', 'year'] as const

export type Visitor = (typeof visitors)[number]

/** A page to look at; `name` is what its picture is called. */
export type Visit = { visitor: Visitor; name: string; path: string }

/** What stands in the addresses of pages, each by a name for its picture. */
export type Records = {
  competencies: Record<string, string>
  goals: Record<string, string>
  milestones: Record<string, { goalId: string; id: string }>
  entries: Record<string, string>
  invitation: string
  reset: string
}

const passerBy: Anonymous = { kind: 'anonymous', from: { address: 'unknown', userAgent: '' } }

/** The addresses behind a door with something to fill in. */
const filled: Record<string, (records: Records) => Record<string, string>> = {
  '/reset/[token]': ({ reset }) => ({ link: routes.reset(reset), spent: routes.reset('spent') }),
  '/invitation/[token]': ({ invitation }) => ({
    link: routes.invitation(invitation),
    spent: routes.invitation('spent'),
  }),
  '/plan/competency/[slug]': ({ competencies }) => each(competencies, routes.competency),
  '/goals/[id]': ({ goals }) => each(goals, routes.goal),
  '/goals/[id]/edit': ({ goals: { open = '' } }) => ({ open: routes.goalEdit(open) }),
  '/goals/[id]/milestones/[milestoneId]': ({ milestones }) =>
    each(milestones, ({ goalId, id }) => routes.milestoneEdit(goalId, id)),
  '/journal/[id]': ({ entries }) => each(entries, routes.entry),
  '/journal/[id]/edit': ({ entries: { long = '' } }) => ({ long: routes.entryEdit(long) }),
}

/** What else one sees behind a door, by what the address asks for. */
const further: Record<string, (records: Records) => Record<string, string>> = {
  '/goals/new': () => ({ template: routes.newGoal({ template: 'release-gate' }) }),
  '/journal/new': ({ goals: { open = '' } }) => ({ talk: routes.newEntry({ kind: 'talk', goal: open }) }),
}

/** Every page of the product as everybody sees it who may. Throws a sentence for a door that it cannot fill in. */
export function allVisits(records: Records): Visit[] {
  return Object.entries(pages).flatMap(([door, verb]) => {
    const isPublic = allows(passerBy, verb)
    const isForSigningIn = isPublic && verb.startsWith('account.')
    const paths = pathsBehind(door, records)
    const who: Visitor[] = isForSigningIn ? ['signed-out'] : ['empty', 'year']
    if (isPublic && !isForSigningIn) who.push('signed-out')
    // whoever has just signed up has no records to open
    const fits = (visitor: Visitor) => visitor !== 'empty' || !door.includes('[id]')
    return who
      .filter(fits)
      .flatMap((visitor) => Object.entries(paths).map(([name, path]) => ({ visitor, name, path })))
  })
}

function pathsBehind(door: string, records: Records): Record<string, string> {
  const name =
    door === '/'
      ? 'home'
      : door
          .slice(1)
          .replace(/\/?\[\w+\]/g, '')
          .replaceAll('/', '-')
  const fill = filled[door]
  if (!fill && door.includes('[')) throw new Error(`bin/visits.ts does not know what to open behind ${door}.`)
  const own = fill ? named(name, fill(records)) : { [name]: door }
  return { ...own, ...named(name, further[door]?.(records) ?? {}) }
}

function named(name: string, paths: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([what, path]) => [`${name}-${what}`, path]))
}

function each<T>(of: Record<string, T>, path: (value: T) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([what, value]) => [what, path(value)]))
}
