import type { Anonymous } from '@/lib/auth/actor'
import { pages } from '@/lib/auth/doors'
import { allows, type Verb } from '@/lib/auth/policy'
import { routes } from '@/lib/routes'
import type { MenteeRecords } from '@/tests/support/factories/mentee'

/**
 * Who looks at a page: somebody who is not signed in, who has just signed up, who has one of everything, the same
 * between two plans, the lead with a year of data, and somebody with ten years of it.
 */
export const visitors = ['signed-out', 'empty', 'one', 'between', 'year', 'decade'] as const

export type Visitor = (typeof visitors)[number]

/** A page to look at; `name` is what its picture is called. */
export type Visit = { visitor: Visitor; name: string; path: string }

/** Whose pages have something on them. */
export type Keeper = Exclude<Visitor, 'signed-out' | 'empty'>

/** What stands in the addresses of somebody's pages, each by a name for its picture. */
export type Records = {
  competencies: Record<string, string>
  goals: Record<string, string>
  milestones: Record<string, { goalId: string; id: string }>
  entries: Record<string, string>
  /** finished ones */
  plans: Record<string, string>
  skills: Record<string, string>
  /** by how far they are */
  reviews: Record<string, string>
  promises: Record<string, string>
  packets: Record<string, string>
  /** on one's own plan */
  mentorships: Record<string, string>
  /** people whom one mentors */
  mentees: Record<string, MenteeRecords>
  /** a day since which skills grew */
  grewSince: string
}

/** Tokens of the links that are mailed. */
export type Links = {
  invitation: string
  reset: string
  unsubscribe: string
  guest: string
  endorsement: string
  packet: string
}

const nothing: Records = {
  competencies: { unrated: 'technical-oversight' },
  goals: {},
  milestones: {},
  entries: {},
  plans: {},
  skills: {},
  reviews: {},
  promises: {},
  packets: {},
  mentorships: {},
  mentees: {},
  grewSince: '',
}

const passerBy: Anonymous = { kind: 'anonymous', from: { address: 'unknown', userAgent: '' } }

/** The addresses behind a door with something to fill in. */
const filled: Record<string, (records: Records, links: Links) => Record<string, string>> = {
  '/reset/[token]': (_, { reset }) => ({ link: routes.reset(reset), spent: routes.reset('spent') }),
  '/invitation/[token]': (_, { invitation }) => ({
    link: routes.invitation(invitation),
    spent: routes.invitation('spent'),
  }),
  // a browser that has opened no link
  '/guest': () => ({ 'unopened-spent': routes.guestReview() }),
  '/guest/[token]': (_, { guest }) => ({ link: routes.guest(guest), spent: routes.guest('spent') }),
  '/endorsement/[token]': (_, { endorsement }) => ({
    link: routes.endorsement(endorsement),
    spent: routes.endorsement('spent'),
  }),
  '/packet/own/[id]': ({ packets }) => each(packets, (id) => routes.packet(id)),
  '/packet/own/[id]/edit': ({ packets }) => each(packets, routes.packetEdit),
  '/packet/[token]': (_, { packet }) => ({
    link: routes.sharedPacket(packet),
    spent: routes.sharedPacket('spent'),
  }),
  '/unsubscribe/[token]': (_, { unsubscribe }) => ({
    link: routes.unsubscribe(unsubscribe),
    spent: routes.unsubscribe('spent'),
  }),
  '/welcome/levels/[slug]': () => ({ one: routes.welcome('levels/technical-oversight') }),
  '/plan/competency/[slug]': ({ competencies }) => each(competencies, routes.competency),
  '/plan/past/[id]': ({ plans }) => each(plans, routes.pastPlan),
  '/plan/past/[id]/edit': ({ plans }) => each(plans, routes.retrospectiveEdit),
  '/goals/[id]': ({ goals }) => each(goals, routes.goal),
  '/goals/[id]/edit': ({ goals }) => each(only(goals, 'open'), routes.goalEdit),
  '/goals/[id]/milestones/[milestoneId]': ({ milestones }) =>
    each(milestones, ({ goalId, id }) => routes.milestoneEdit(goalId, id)),
  '/skills/[id]': ({ skills }) => each(skills, routes.skill),
  '/skills/[id]/edit': ({ skills }) => each(only(skills, 'grown'), routes.skillEdit),
  '/reviews/[id]': ({ reviews }) => each(reviews, (id) => routes.review(id)),
  '/reviews/[id]/edit': ({ reviews }) => each(only(reviews, 'preparing'), routes.reviewEdit),
  '/reviews/[id]/guests': ({ reviews }) => each(only(reviews, 'guest'), routes.reviewGuests),
  '/reviews/[id]/rate': ({ reviews }) => each(only(reviews, 'preparing'), (id) => routes.reviewRatings(id)),
  '/promises/[id]': ({ promises }) => each(promises, routes.promise),
  '/mentors/[id]': ({ mentorships }) => each(mentorships, routes.mentor),
  '/mentees/[id]': ({ mentees }) => each(mentees, ({ id }) => routes.mentee(id)),
  '/mentees/[id]/goals/[goalId]': ({ mentees }) =>
    each(mentees, ({ id, goalId }) => routes.menteeGoal(id, goalId)),
  '/mentees/[id]/skills': ({ mentees }) => each(mentees, ({ id }) => routes.menteeSkills(id)),
  '/mentees/[id]/journal': ({ mentees }) => each(mentees, ({ id }) => routes.menteeJournal(id)),
  '/mentees/[id]/journal/[entryId]': ({ mentees: { one } }) =>
    each(one ? { entry: one } : {}, ({ id, entryId }) => routes.menteeEntry(id, entryId)),
  '/journal/[id]': ({ entries }) => each(entries, routes.entry),
  '/journal/[id]/edit': ({ entries }) => each(only(entries, 'long'), routes.entryEdit),
}

/** What else one sees behind a door, by what the address asks for. */
const further: Record<string, (records: Records) => Record<string, string>> = {
  '/plan/timeline': () => ({ all: routes.timeline({ year: 'all' }) }),
  '/progress': () => ({
    all: routes.progress({ period: 'all' }),
    area: routes.progress({ area: 'leadership-competencies' }),
    competency: routes.progress({ competency: 'delegation' }),
  }),
  '/path': () => ({
    'other-role': routes.atlas({ role: 'product-management' }),
    'what-if': routes.atlas({ 'level.delegation': '5', 'weight.delegation': '3' }),
  }),
  '/mentees': () => ({ nothing: routes.mentees({ words: 'no such name' }) }),
  '/mentees/[id]': ({ mentees: { one } }) =>
    each(one ? { plan: one } : {}, ({ id, planId }) => routes.mentee(id, { plan: planId })),
  '/skills': ({ grewSince }) => ({
    since: routes.skills({ since: grewSince }),
    found: routes.skills({ words: 'review', archived: 'yes' }),
    nothing: routes.skills({ words: 'no such thing' }),
  }),
  '/search': () => ({
    found: routes.search({ q: 'review' }),
    nothing: routes.search({ q: 'no such thing' }),
  }),
  '/journal': () => ({
    filtered: routes.journal({ kind: ['course', 'talk'], private: 'without', words: 'a' }),
    nothing: routes.journal({ words: 'no such thing' }),
  }),
  '/reviews/new': () => ({ guest: routes.newReview({ with: 'guest' }) }),
  '/goals/new': () => ({ template: routes.newGoal({ template: 'release-gate' }) }),
  '/journal/new': ({ goals, entries }) => ({
    ...each(only(goals, 'open'), (goal) => routes.newEntry({ kind: 'talk', goal })),
    ...each(only(entries, 'long'), (like) => routes.newEntry({ like })),
  }),
}

/**
 * Every page of the product as everybody sees it who may and who has something behind it. Throws a sentence for a door
 * that it cannot fill in.
 */
export function allVisits(keepers: Partial<Record<Keeper, Records>>, links: Links): Visit[] {
  return Object.entries(pages).flatMap(([door, verb]) =>
    whoSees(verb).flatMap((visitor) => {
      const isKeeper = visitor !== 'signed-out' && visitor !== 'empty'
      const records = isKeeper ? keepers[visitor] : nothing
      const paths = records ? pathsBehind(door, records, links) : {}
      return Object.entries(paths).map(([name, path]) => ({ visitor, name, path }))
    }),
  )
}

function whoSees(verb: Verb): readonly Visitor[] {
  if (!allows(passerBy, verb)) return visitors.filter((visitor) => visitor !== 'signed-out')
  return /^(account|guest-link|endorsement)\.|^packet\.open$/.test(verb) ? ['signed-out'] : visitors
}

function pathsBehind(door: string, records: Records, links: Links): Record<string, string> {
  const name =
    door === '/'
      ? 'home'
      : door
          .slice(1)
          .replace(/\/?\[\w+\]/g, '')
          .replaceAll('/', '-')
  const fill = filled[door]
  if (!fill && door.includes('[')) throw new Error(`bin/visits.ts does not know what to open behind ${door}.`)
  const own = fill ? named(name, fill(records, links)) : { [name]: door }
  return { ...own, ...named(name, further[door]?.(records) ?? {}) }
}

function named(name: string, paths: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).map(([what, path]) => [`${name}-${what}`, path]))
}

function only<T>(of: Record<string, T>, name: string): Record<string, T> {
  const value = of[name]
  return value === undefined ? {} : { [name]: value }
}

function each<T>(of: Record<string, T>, path: (value: T) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([what, value]) => [what, path(value)]))
}
