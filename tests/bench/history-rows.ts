import { addDays } from '@/lib/clock'
import { newId } from '@/lib/ids'

/** How much somebody has kept, over how many days. */
export type Amount = { days: number; entries: number; goals: number; open: number; ratings: number }

type Owner = { personId: string; planId: string; frameworkVersionId: string; competencies: readonly string[] }

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

/** Everything that somebody has written up to `today`, as rows; spread evenly over the days, the same each time but for the ids. */
export function historyRows(owner: Owner, amount: Amount, today: string) {
  const goals = goalRows(owner, amount, today)
  const milestones = goals.flatMap((goal) => milestoneRows(goal, today))
  const ratings = ratingRows(owner, amount, today)
  const entries = entryRows(owner, amount, today, goals)
  const { personId } = owner
  const keyOf = (n: number) => nth(owner.competencies, n)
  return {
    goals,
    milestones,
    ratings,
    entries,
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
    return {
      id: newId(),
      ownerId: personId,
      planId,
      title: nth(goalTitles, n),
      outcome: 'Three talks given to people outside the company, each better received than the last.',
      measure: 'Notes from five listeners each time; the last talk was invited.',
      relevance: 'The role asks for explaining to people who share no context.',
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

function entryRows(
  { personId }: Owner,
  { days, entries }: Amount,
  today: string,
  goals: readonly { id: string }[],
) {
  return Array.from({ length: entries }, (_, n) => {
    const date = spread(n, entries, days, today)
    const goal = goals[Math.floor((n / entries) * goals.length)]
    return {
      id: newId(),
      ownerId: personId,
      goalId: n % 3 === 0 ? (goal?.id ?? null) : null,
      kind: n % 2 === 0 ? 'course' : 'talk',
      title: nth(entryTitles, n),
      state: 'done',
      endsOn: date,
      date,
      minutes: 45,
      provider: 'City library',
      link: 'https://example.org/course',
      reflection: 'What I take away: **name the trade-off** before the decision, and write it down.',
      createdAt: noon(date),
      requestId: newId(),
    }
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
