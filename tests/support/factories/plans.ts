import type { Db } from '@/lib/db/client'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { goalSearchTexts, milestoneSearchTexts } from '@/lib/plans/rules/search-texts'

type Wanted<Row> = { [Name in keyof Row]?: Row[Name] }

type PlanRow = {
  id: string
  roleKey: string | null
  startsOn: string
  horizonOn: string
  activeKey: string | null
  finishedAt: Date | null
  finishedOn: string | null
  worked: string
  didNotWork: string
  createdAt: Date
}

/** Stores a plan, active and for the year 2027 unless told otherwise; gives its row. */
export async function makePlan(
  client: Db,
  { ownerId, ...wanted }: Wanted<PlanRow> & { ownerId: string; frameworkVersionId: string },
) {
  return client.plan.create({
    data: {
      id: newId(),
      ownerId,
      startsOn: '2027-01-01',
      horizonOn: '2027-12-31',
      activeKey: ownerId,
      createdAt: new Date('2027-01-01T12:00:00Z'),
      ...wanted,
    },
  })
}

/** Stores a plan that was finished on a day, at noon UTC; gives its row. */
export async function makeFinishedPlan(
  client: Db,
  { on, ...wanted }: Parameters<typeof makePlan>[1] & { on: string },
) {
  return makePlan(client, {
    activeKey: null,
    finishedAt: new Date(`${on}T12:00:00Z`),
    finishedOn: on,
    worked: 'Two hours every Tuesday.',
    didNotWork: 'Evenings.',
    ...wanted,
  })
}

type GoalRow = {
  id: string
  title: string
  outcome: string
  measure: string
  relevance: string
  startsOn: string
  dueOn: string
  state: string
  closedOn: string | null
  dropReason: string | null
  templateKey: string | null
  createdAt: Date
  version: number
  requestId: string
}

/** Stores a goal, open and due on 30 June 2027 unless told otherwise; gives its row. */
export async function makeGoal(
  client: Db,
  {
    competencies = [],
    ...wanted
  }: Wanted<GoalRow> & { ownerId: string; planId: string; competencies?: string[] },
) {
  const goal = {
    id: newId(),
    title: 'Speak outside the company',
    outcome: 'One talk at a conference.',
    measure: 'Given once, with notes from five listeners.',
    relevance: 'It trains explaining.',
    startsOn: '2027-01-01',
    dueOn: '2027-06-30',
    state: 'open',
    createdAt: new Date('2027-01-01T12:00:00Z'),
    requestId: newId(),
    ...wanted,
  }
  return client.goal.create({
    data: {
      ...goal,
      searchKey: searchKey(...goalSearchTexts(goal)),
      competencies: { create: competencies.map((competencyKey) => ({ competencyKey })) },
    },
  })
}

type MilestoneRow = {
  id: string
  title: string
  dueOn: string
  position: number
  repeats: string | null
  followsId: string | null
  version: number
  requestId: string
}

type WantedMilestone = Wanted<MilestoneRow> & {
  goalId: string
  completed?: { on: string; by: string; note?: string }
}

/**
 * Stores a milestone, due on 31 March 2027 and open unless told otherwise; `completed` writes its record and its day
 * together. Gives its row.
 */
export async function makeMilestone(client: Db, wanted: WantedMilestone) {
  const { row, completions } = milestoneOf(wanted)
  return client.milestone.create({ data: { ...row, completions: { create: completions } } })
}

/** Stores many milestones with two statements; gives their ids in order. */
export async function makeMilestones(client: Db, wanted: readonly WantedMilestone[]): Promise<string[]> {
  const milestones = wanted.map(milestoneOf)
  await client.milestone.createMany({ data: milestones.map(({ row }) => row) })
  await client.milestoneCompletion.createMany({
    data: milestones.flatMap(({ row, completions }) =>
      completions.map((completion) => ({ ...completion, milestoneId: row.id })),
    ),
  })
  return milestones.map(({ row }) => row.id)
}

function milestoneOf({ completed, ...wanted }: WantedMilestone) {
  const milestone = {
    id: newId(),
    title: 'Proposal sent',
    dueOn: '2027-03-31',
    position: 1,
    requestId: newId(),
    ...wanted,
  }
  const row = {
    ...milestone,
    searchKey: searchKey(...milestoneSearchTexts(milestone)),
    completedOn: completed?.on ?? null,
  }
  const completion = completed && {
    id: newId(),
    personId: completed.by,
    completedOn: completed.on,
    note: completed.note ?? '',
    createdAt: new Date(`${completed.on}T12:00:00Z`),
  }
  return { row, completions: completion ? [completion] : [] }
}

/**
 * Keeps goals for the plan that was finished on a day as they were then: open, without what was completed later.
 * The goals themselves stay where they are.
 */
export async function makeCarriedGoals(
  client: Db,
  { planId, goalIds, on, carriedAt }: { planId: string; goalIds: string[]; on: string; carriedAt: Date },
): Promise<void> {
  const goals = await client.goal.findMany({
    where: { id: { in: goalIds } },
    include: { competencies: true, milestones: { orderBy: [{ dueOn: 'asc' }, { position: 'asc' }] } },
  })
  await client.carriedGoal.createMany({
    data: goals.map(
      ({ id, title, outcome, measure, relevance, startsOn, dueOn, competencies, milestones }) => ({
        ...{ id: newId(), planId, goalId: id, carriedAt },
        asItWas: {
          ...{ id, planId, title, outcome, measure, relevance, startsOn, dueOn },
          ...{ state: 'open', closedOn: null, dropReason: null },
          competencies: competencies.map(({ competencyKey }) => competencyKey),
          milestones: milestones.map((milestone) => ({
            ...{ id: milestone.id, title: milestone.title, dueOn: milestone.dueOn },
            completedOn:
              milestone.completedOn !== null && milestone.completedOn <= on ? milestone.completedOn : null,
          })),
        },
      }),
    ),
  })
}
