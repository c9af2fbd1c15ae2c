import { isCalendarDay } from '@/lib/clock'
import { searchText } from '@/lib/folded'
import type { SkillFilter } from '../types'

type Asked = Record<string, string | string[] | undefined>

/** The filter that an address holds: `routes.skills` writes what this reads. What makes no sense is left out. */
export function readSkillFilter({ words, competency, since, archived }: Asked): SkillFilter {
  return {
    words: typeof words === 'string' ? searchText(words) : '',
    competencyKey:
      typeof competency === 'string' && /^[a-z0-9-]{1,100}$/.test(competency) ? competency : null,
    since: typeof since === 'string' && isCalendarDay(since) ? since : null,
    withArchived: archived === 'yes',
  }
}

/** Whether a list is narrowed at all; showing archived ones too does not narrow it. */
export function isNarrowed({ words, competencyKey, since }: SkillFilter): boolean {
  return words !== '' || competencyKey !== null || since !== null
}

/** A filter as an address holds it. */
export function skillQuery({ words, competencyKey, since, withArchived }: SkillFilter) {
  return {
    ...(words && { words }),
    ...(competencyKey && { competency: competencyKey }),
    ...(since && { since }),
    ...(withArchived && { archived: 'yes' as const }),
  }
}
