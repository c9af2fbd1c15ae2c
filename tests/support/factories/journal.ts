import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { entryDate } from '@/lib/journal/rules/days'
import type { EntryContent } from '@/lib/journal/types'

type Wanted = Partial<EntryContent> & {
  ownerId: string
  id?: string
  /** short for its end */
  date?: string
  requestId?: string
  createdAt?: Date
}

/** Stores an entry, a course that ended on 1 March 2027 unless told otherwise; gives its row. */
export async function makeEntry(client: Db, wanted: Wanted) {
  const { competencies = [], date = '2027-03-01', ...changes } = wanted
  const entry = {
    id: newId(),
    kind: 'course',
    title: 'Distributed systems in practice',
    state: 'done',
    startsOn: null,
    endsOn: date,
    minutes: null,
    provider: '',
    link: '',
    reflection: '',
    goalId: null,
    isPrivate: false,
    createdAt: new Date('2027-03-01T12:00:00Z'),
    requestId: newId(),
    ...changes,
  }
  return client.journalEntry.create({
    data: {
      ...entry,
      date: entryDate(entry),
      competencies: { create: competencies.map((competencyKey) => ({ competencyKey })) },
    },
  })
}
