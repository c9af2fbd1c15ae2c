import { competencyOrder, goalTemplateOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { Faults } from './faults'

type Span = { startsOn: string; dueOn: string }
type GoalTerms = Span & { competencies: readonly string[] }

/** Whether a milestone's day lies within its goal's, the first and the last included. */
export function withinGoal(goal: Span, day: string): boolean {
  return goal.startsOn <= day && day <= goal.dueOn
}

/** What is wrong with a new goal; a milestone is named by its row in the form. */
export function newGoalFaults(
  framework: FrameworkDefinition,
  goal: GoalTerms & { milestones: readonly { row: string; dueOn: string }[] },
): Faults {
  const faults = termFaults(framework, goal, [])
  // with its own days the wrong way round no day lies within the goal: one sentence is enough
  if (faults.dueOn) return faults
  for (const { row, dueOn } of goal.milestones) {
    if (!withinGoal(goal, dueOn)) faults[`milestones.${row}.dueOn`] = 'milestone-outside'
  }
  return faults
}

/**
 * What is wrong with a changed goal beside its milestones as they stand. Competencies that it had before may stay,
 * also when the plan has moved to a framework without them.
 */
export function changedGoalFaults(
  framework: FrameworkDefinition,
  goal: GoalTerms,
  before: { competencies: readonly string[]; milestones: readonly { dueOn: string }[] },
): Faults {
  const faults = termFaults(framework, goal, before.competencies)
  if (faults.dueOn) return faults
  if (before.milestones.some(({ dueOn }) => dueOn < goal.startsOn)) faults.startsOn = 'milestone-before-start'
  if (before.milestones.some(({ dueOn }) => dueOn > goal.dueOn)) faults.dueOn = 'milestone-after-due'
  return faults
}

/** Whether a goal may name this template as its origin; none is fine. */
export function isKnownTemplate(framework: FrameworkDefinition, templateKey: string | null): boolean {
  return templateKey === null || goalTemplateOf(framework, templateKey) !== null
}

function termFaults(framework: FrameworkDefinition, goal: GoalTerms, kept: readonly string[]): Faults {
  const faults: Faults = {}
  if (goal.dueOn < goal.startsOn) faults.dueOn = 'due-before-start'
  const known = new Set([...competencyOrder(framework), ...kept])
  if (goal.competencies.some((key) => !known.has(key))) faults.competencies = 'competency-unknown'
  return faults
}
