import type { Db } from '@/lib/db/client'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { entryDate } from '@/lib/journal/rules/days'
import { entrySearchTexts } from '@/lib/journal/rules/search-texts'
import type { EntryContent } from '@/lib/journal/types'

type Wanted = Partial<EntryContent> & {
  ownerId: string
  id?: string
  /** short for its end */
  date?: string
  requestId?: string
  createdAt?: Date
  /** in the bin since then */
  deletedAt?: Date
}

/** Stores an entry, a course that ended on 1 March 2027 unless told otherwise; gives its row. */
export async function makeEntry(client: Db, wanted: Wanted) {
  const { row, competencies, skills } = rowOf(wanted)
  return client.journalEntry.create({
    data: {
      ...row,
      competencies: { create: competencies.map((competencyKey) => ({ competencyKey })) },
      skills: { create: skills.map((skillId) => ({ skillId })) },
    },
  })
}

/** Stores many entries with three statements; gives their ids in order. */
export async function makeEntries(client: Db, wanted: readonly Wanted[]): Promise<string[]> {
  const rows = wanted.map(rowOf)
  await client.journalEntry.createMany({ data: rows.map(({ row }) => row) })
  await client.entryCompetency.createMany({
    data: rows.flatMap(({ row, competencies }) =>
      competencies.map((competencyKey) => ({ entryId: row.id, competencyKey })),
    ),
  })
  await client.entrySkill.createMany({
    data: rows.flatMap(({ row, skills }) => skills.map((skillId) => ({ entryId: row.id, skillId }))),
  })
  return rows.map(({ row }) => row.id)
}

function rowOf({ competencies = [], skills = [], date = '2027-03-01', ...changes }: Wanted) {
  const entry = {
    id: newId(),
    kind: 'course' as const,
    title: 'Distributed systems in practice',
    state: 'done',
    startsOn: null,
    endsOn: date,
    minutes: null,
    provider: '',
    link: '',
    number: '',
    expiresOn: null,
    audience: '',
    slides: '',
    takenAway: '',
    reflection: '',
    goalId: null,
    isPrivate: false,
    createdAt: new Date('2027-03-01T12:00:00Z'),
    requestId: newId(),
    ...changes,
  }
  const row = { ...entry, date: entryDate(entry), searchKey: searchKey(...entrySearchTexts(entry)) }
  return { row, competencies, skills }
}
