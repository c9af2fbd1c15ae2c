import { goalFromTemplate } from '@/lib/plans/rules/goal-from-template'
import { suggestionsAtMost } from '@/lib/plans/rules/limits'
import type { NewGoalForm } from '@/lib/plans/types'
import { biggestGaps } from './biggest-gaps'
import type { PathStep } from './plan-standing'

/** A goal to begin with, and the gap that it is for. */
export type SuggestedGoal = { gap: PathStep; form: NewGoalForm }

/**
 * Up to three goals for the biggest gaps, one for each competency: the template that leads to the next level above
 * the current one, dated from today. Competencies that are not rated come after the gaps, in path order. Templates
 * in `taken` are left out.
 */
export function suggestedGoals(
  path: readonly PathStep[],
  taken: readonly string[],
  today: string,
): SuggestedGoal[] {
  const unrated = path.filter(({ current }) => current.level === 0)
  return [...biggestGaps(path), ...unrated]
    .flatMap((gap): SuggestedGoal[] => {
      const [template] = gap.competency.goalTemplates
        .filter(({ towards }) => towards > gap.current.level)
        .sort((one, other) => one.towards - other.towards)
      if (!template || taken.includes(template.key)) return []
      return [{ gap, form: goalFromTemplate({ competency: gap.competency, template }, today) }]
    })
    .slice(0, suggestionsAtMost)
}
