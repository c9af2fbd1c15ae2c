import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type Wanted<Row> = { [Name in keyof Row]?: Row[Name] }

type PlanRow = {
  id: string
  roleKey: string | null
  startsOn: string
  horizonOn: string
  activeKey: string | null
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
  return client.goal.create({
    data: {
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
      competencies: { create: competencies.map((competencyKey) => ({ competencyKey })) },
    },
  })
}

type MilestoneRow = {
  id: string
  title: string
  dueOn: string
  position: number
  version: number
  requestId: string
}

/**
 * Stores a milestone, due on 31 March 2027 and open unless told otherwise; `completed` writes its record and its day
 * together. Gives its row.
 */
export async function makeMilestone(
  client: Db,
  {
    completed,
    ...wanted
  }: Wanted<MilestoneRow> & { goalId: string; completed?: { on: string; by: string; note?: string } },
) {
  return client.milestone.create({
    data: {
      id: newId(),
      title: 'Proposal sent',
      dueOn: '2027-03-31',
      position: 1,
      requestId: newId(),
      ...wanted,
      completedOn: completed?.on ?? null,
      completions: {
        create: completed
          ? [
              {
                id: newId(),
                personId: completed.by,
                completedOn: completed.on,
                note: completed.note ?? '',
                createdAt: new Date(`${completed.on}T12:00:00Z`),
              },
            ]
          : [],
      },
    },
  })
}
