import { createHash } from 'node:crypto'
import { addDays } from '@/lib/clock'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { entrySearchTexts } from '@/lib/journal/rules/search-texts'
import { goalSearchTexts, milestoneSearchTexts } from '@/lib/plans/rules/search-texts'
import { skillSearchTexts } from '@/lib/skills/rules/search-texts'

/** How much somebody has kept, over how many days. */
export type Amount = {
  days: number
  entries: number
  goals: number
  open: number
  ratings: number
  skills: number
}

type Owner = {
  personId: string
  planId: string
  frameworkVersionId: string
  competencies: readonly string[]
  /** the keys of the observables of each competency, in their order */
  observables: readonly (readonly string[])[]
  /** who endorses what this person claims */
  endorserId: string
}

const goalTitles = [
  'Speak outside the company',
  'Hand over the billing service',
  'Run the design reviews of the platform team',
  'Write down how we decide',
]
const milestoneTitles = ['Proposal sent', 'First round with the team', 'Dry run held', 'Looked back at']
const entryTitles = [
  'Distributed systems in practice',
  'How we moved billing to events',
  'Giving feedback that is heard',
  'Reading a balance sheet',
]

const skillNames = ['Kafka operations', 'Chairing a design review', 'Reading a balance sheet', 'Load testing']

/** A word that stands in the reflections of this many entries, or of all where there are fewer. */
export const rareWord = { word: 'Kafka', entries: 25 }

/** Everything that somebody has written up to `today`, as rows; spread evenly over the days, the same each time but for the ids. */
export function historyRows(owner: Owner, amount: Amount, today: string) {
  const goals = goalRows(owner, amount, today)
  const milestones = goals.flatMap((goal) => milestoneRows(goal, today))
  const ratings = ratingRows(owner, amount, today)
  const entries = entryRows(owner, amount, today, goals)
  const skills = skillRows(owner, amount, today)
  const claims = claimRows(owner, entries)
  const { personId } = owner
  const keyOf = (n: number) => nth(owner.competencies, n)
  return {
    goals,
    milestones,
    ratings,
    entries,
    skills,
    ...claims,
    skillSteps: skills.flatMap((skill) => stepRows(skill, today)),
    goalCompetencies: goals.flatMap(({ id: goalId }, n) => [
      { goalId, competencyKey: keyOf(n) },
      { goalId, competencyKey: keyOf(n + 7) },
    ]),
    entryCompetencies: entries.map(({ id: entryId }, n) => ({ entryId, competencyKey: keyOf(n) })),
    completions: milestones.flatMap(({ id: milestoneId, completedOn }) =>
      completedOn === null
        ? []
        : [
            {
              id: newId(),
              milestoneId,
              personId,
              completedOn,
              note: 'Went well.',
              createdAt: noon(completedOn),
            },
          ],
    ),
    events: [
      ...goals.map(({ id, createdAt }) => eventRow(personId, 'goal.created', 'goal', id, createdAt)),
      ...ratings.map(({ id, ratedAt }) => eventRow(personId, 'rating.given', 'rating', id, ratedAt)),
      ...entries.map(({ id, createdAt }) => eventRow(personId, 'entry.logged', 'entry', id, createdAt)),
    ],
  }
}

function goalRows({ personId, planId }: Owner, { days, goals, open }: Amount, today: string) {
  return Array.from({ length: goals }, (_, n) => {
    const isOpen = n >= goals - open
    const isDropped = !isOpen && n % 10 === 0
    const startsOn = isOpen ? addDays(today, -20 - (n % 7)) : spread(n, goals, days, today)
    const texts = {
      title: nth(goalTitles, n),
      outcome: 'Three talks given to people outside the company, each better received than the last.',
      measure: 'Notes from five listeners each time; the last talk was invited.',
      relevance: 'The role asks for explaining to people who share no context.',
    }
    return {
      ...texts,
      searchKey: searchKey(...goalSearchTexts(texts)),
      id: newId(),
      ownerId: personId,
      planId,
      startsOn,
      dueOn: isOpen ? addDays(today, 10 + 13 * (n % 12)) : addDays(startsOn, 60),
      state: isOpen ? 'open' : isDropped ? 'dropped' : 'achieved',
      closedOn: isOpen ? null : earlier(addDays(startsOn, 50), today),
      dropReason: isDropped ? 'The team was given other work.' : null,
      createdAt: noon(startsOn),
      requestId: newId(),
    }
  })
}

function milestoneRows(goal: { id: string; state: string; startsOn: string }, today: string) {
  return milestoneTitles.map((title, position) => {
    const dueOn = addDays(goal.startsOn, 14 * (position + 1))
    const isDone = goal.state === 'achieved' || position === 0
    return {
      id: newId(),
      goalId: goal.id,
      title,
      searchKey: searchKey(...milestoneSearchTexts({ title })),
      dueOn,
      position: position + 1,
      completedOn: isDone ? earlier(addDays(dueOn, -2), today) : null,
      requestId: newId(),
    }
  })
}

function ratingRows(
  { personId, frameworkVersionId, competencies }: Owner,
  { days, ratings }: Amount,
  today: string,
) {
  return Array.from({ length: ratings }, (_, n) => ({
    id: newId(),
    subjectId: personId,
    raterId: personId,
    frameworkVersionId,
    competencyKey: nth(competencies, n),
    level: 1 + Math.floor((4 * n) / ratings),
    confidence: 'medium',
    note: 'Judged by the last project.',
    // no two at one instant
    ratedAt: new Date(noon(spread(n, ratings, days, today)).getTime() + n),
    requestId: newId(),
  }))
}

const reflection =
  'What I take away: **name the trade-off** before the decision, and write it down. Two of us had read the paper and ' +
  'came to opposite conclusions, which told more than the paper did; the exercise on ordering was the best hour of it.'

/** Whether the nth of so many entries has the rare word: evenly spread. */
function isRare(n: number, entries: number): boolean {
  const place = (at: number) => Math.floor((at * rareWord.entries) / entries)
  return place(n + 1) > place(n)
}

function entryRows(
  { personId }: Owner,
  { days, entries }: Amount,
  today: string,
  goals: readonly { id: string }[],
) {
  return Array.from({ length: entries }, (_, n) => {
    const date = spread(n, entries, days, today)
    const goal = goals[Math.floor((n / entries) * goals.length)]
    const texts = {
      kind: n % 2 === 0 ? ('course' as const) : ('talk' as const),
      title: nth(entryTitles, n),
      provider: 'City library',
      link: 'https://example.org/course',
      reflection: `${reflection} Next: ${isRare(n, entries) ? rareWord.word : 'Paxos'}.`,
      audience: '',
      number: '',
      takenAway: '',
    }
    return {
      ...texts,
      searchKey: searchKey(...entrySearchTexts(texts)),
      id: newId(),
      ownerId: personId,
      goalId: n % 3 === 0 ? (goal?.id ?? null) : null,
      state: 'done',
      endsOn: date,
      date,
      minutes: 45,
      createdAt: noon(date),
      requestId: newId(),
    }
  })
}

/**
 * Of how many entries one is evidence, for two observables of a competency; of how many of these one is endorsed, and of
 * how many one has a file.
 */
const claimedEvery = 10
const endorsedEvery = 2
const fileEvery = 2

function claimRows(
  { personId, competencies, observables, endorserId }: Owner,
  entries: readonly { id: string; createdAt: Date }[],
) {
  const evidence = entries
    .filter((_, n) => n % claimedEvery === 0)
    .map(({ id: entryId, createdAt }) => ({
      ...{ id: newId(), ownerId: personId, entryId, createdAt, requestId: newId() },
    }))
  return {
    evidence,
    evidenceObservables: evidence.flatMap(({ id: evidenceId }, n) => {
      const keys = nth(observables, n)
      const round = Math.floor(n / observables.length)
      return [round, round + 1].map((at) => ({
        ...{ evidenceId, competencyKey: nth(competencies, n), observableKey: nth(keys, at) },
      }))
    }),
    endorsements: evidence
      .filter((_, n) => n % endorsedEvery === 0)
      .map(({ id: evidenceId, createdAt: at }) => ({
        ...{ id: newId(), evidenceId, endorserId, counts: true, saw: 'I was there.', at, requestId: newId() },
      })),
    files: evidence
      .filter((_, n) => n % fileEvery === 0)
      .map(({ entryId, createdAt }, n) => ({
        ...{ id: newId(), ownerId: personId, entryId, createdAt, requestId: newId(), storageKey: newId() },
        ...{ name: `slides-${n + 1}.pdf`, type: 'application/pdf', size: 250_000, sha256: sha256Of(n) },
      })),
  }
}

function sha256Of(n: number): string {
  return createHash('sha256').update(String(n)).digest('hex')
}

function skillRows({ personId, competencies }: Owner, { days, skills }: Amount, today: string) {
  return Array.from({ length: skills }, (_, n) => {
    const texts = {
      name: `${nth(skillNames, n)} ${n + 1}`,
      note: 'Judged by the last time that it was asked for.',
    }
    return {
      ...texts,
      searchKey: searchKey(...skillSearchTexts(texts)),
      id: newId(),
      ownerId: personId,
      competencyKey: nth(competencies, n),
      level: 4,
      targetLevel: 5,
      createdAt: noon(spread(n, skills, days, today)),
      requestId: newId(),
    }
  })
}

/** Four steps for each skill, from 1 to 4, the last of them yesterday at the latest. */
function stepRows(skill: { id: string; createdAt: Date }, today: string) {
  const made = skill.createdAt.toISOString().slice(0, 10)
  return [1, 2, 3, 4].map((level) => {
    const reachedOn = earlier(addDays(made, 60 * (level - 1)), addDays(today, -1))
    const createdAt = new Date(noon(reachedOn).getTime() + level)
    return { id: newId(), skillId: skill.id, level, gain: level > 1 ? 1 : 0, reachedOn, createdAt }
  })
}

function eventRow(personId: string, kind: string, subjectType: string, subjectId: string, at: Date) {
  return { id: newId(), ownerId: personId, actorId: personId, kind, subjectType, subjectId, at }
}

/** The day of the nth of so many things within the last days before today. */
export function spread(n: number, count: number, days: number, today: string): string {
  return addDays(today, Math.floor((n / count) * days) - days)
}

function nth<T>(things: readonly T[], n: number): T {
  const thing = things[n % things.length]
  if (thing === undefined) throw new Error('There is nothing to choose from.')
  return thing
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
