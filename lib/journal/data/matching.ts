import type { Prisma } from '@/lib/db/client'
import { containsWords } from '@/lib/db/text-search'
import type { EntryFilter } from '../rules/filter'

/** The `where` of a filter. `ofArea` are the keys of the competencies whose home is its area. */
export function matching(filter: EntryFilter, ofArea: readonly string[]): Prisma.JournalEntryWhereInput {
  const { kind, area, competency, goal, skill, from, to, state, private: privacy, words } = filter
  const under = (competencyKey: Prisma.StringFilter | string) => ({
    competencies: { some: { competencyKey } },
  })
  const parts: (Prisma.JournalEntryWhereInput | false | undefined)[] = [
    kind && { kind: { in: kind } },
    area !== undefined && under({ in: [...ofArea] }),
    competency !== undefined && under(competency),
    goal !== undefined && { goalId: goal },
    skill !== undefined && { skills: { some: { skillId: skill } } },
    from !== undefined && { date: { gte: from } },
    to !== undefined && { date: { lte: to } },
    state && { state },
    privacy && { isPrivate: privacy === 'only' },
    words !== undefined && containsWords(words),
  ]
  return { AND: parts.filter((part) => typeof part === 'object') }
}
