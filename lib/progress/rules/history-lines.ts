import type { RatingInHistory } from '@/lib/ratings/types'
import type { Mark, RoleFrom } from '../types/over-time'
import type { CompetencyHistory } from './area-histories'
import { valueOn } from './steps'

/** One thing in the history of a competency: a rating, another supported level, another requirement, a mark. */
export type HistoryLine =
  | { kind: 'rating'; day: string; id: string; level: number; before: number; rating: RatingInHistory }
  | { kind: 'required'; day: string; level: number | null; before: number | null; role: string | null }
  | { kind: 'supported'; day: string; level: number; before: number }
  | { kind: 'mark'; day: string; mark: Mark }

/** Everything that happened to a competency in some time, the newest first. `ratings` come with the oldest first. */
export function historyLines({
  history: { required, supported },
  levelBefore,
  ratings,
  roles,
  marks,
}: {
  history: CompetencyHistory
  levelBefore: number
  ratings: readonly RatingInHistory[]
  roles: readonly RoleFrom[]
  marks: readonly Mark[]
}): HistoryLine[] {
  const roleSteps = roles.map(({ day, role }) => ({ day, value: role?.name ?? null }))
  const lines: HistoryLine[] = [
    ...required.slice(1).map(({ day, value }, index) => ({
      ...{ kind: 'required' as const, day, level: value },
      before: required[index]?.value ?? null,
      role: valueOn(roleSteps, day, null),
    })),
    ...supported.slice(1).map(({ day, value }, index) => ({
      ...{ kind: 'supported' as const, day, level: value },
      before: supported[index]?.value ?? 0,
    })),
    ...ratings.map((rating, index) => ({
      ...{ kind: 'rating' as const, day: rating.ratedOn, id: rating.id, level: rating.level, rating },
      before: ratings[index - 1]?.level ?? levelBefore,
    })),
    ...marks.map((mark) => ({ kind: 'mark' as const, day: mark.day, mark })),
  ]
  // of one day, what was given later stands first
  return lines.reverse().sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}
