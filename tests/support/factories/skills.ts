import type { Db } from '@/lib/db/client'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { skillSearchTexts } from '@/lib/skills/rules/search-texts'

type Step = { level: number; on: string }

type Wanted = {
  ownerId: string
  id?: string
  name?: string
  competencyKey?: string
  targetLevel?: number | null
  note?: string
  archivedAt?: Date | null
  createdAt?: Date
  requestId?: string
  version?: number
  /** short for one step on the day it was made */
  level?: number
  /** the oldest first */
  steps?: Step[]
}

/** Stores a skill, at level 2 since 1 February 2027 unless told otherwise; gives its row. */
export async function makeSkill(client: Db, wanted: Wanted) {
  const { row, steps } = skillOf(wanted)
  return client.skill.create({ data: { ...row, steps: { create: steps } } })
}

/** Stores many skills with two statements; gives their ids in order. */
export async function makeSkills(client: Db, wanted: readonly Wanted[]): Promise<string[]> {
  const skills = wanted.map(skillOf)
  await client.skill.createMany({ data: skills.map(({ row }) => row) })
  await client.skillStep.createMany({
    data: skills.flatMap(({ row, steps }) => steps.map((step) => ({ ...step, skillId: row.id }))),
  })
  return skills.map(({ row }) => row.id)
}

function skillOf({ level = 2, steps, ...wanted }: Wanted) {
  const createdAt = wanted.createdAt ?? new Date('2027-02-01T12:00:00Z')
  const reached = steps ?? [{ level, on: createdAt.toISOString().slice(0, 10) }]
  const skill = {
    id: newId(),
    name: 'Kafka operations',
    competencyKey: 'technical-oversight',
    targetLevel: null,
    note: '',
    requestId: newId(),
    ...wanted,
    createdAt,
  }
  return {
    row: {
      ...skill,
      level: reached.at(-1)?.level ?? level,
      searchKey: searchKey(...skillSearchTexts(skill)),
    },
    steps: reached.map(({ level, on }, at) => ({
      id: newId(),
      level,
      gain: level - (reached[at - 1]?.level ?? level),
      reachedOn: on,
      createdAt: new Date(`${on}T12:00:00Z`),
    })),
  }
}
