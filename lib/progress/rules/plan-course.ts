import type { SupportedLevels } from '@/lib/evidence/rules/supported-levels'
import { requirementOf } from '@/lib/framework/rules/roles'
import type { Competency, FrameworkDefinition, Role } from '@/lib/framework/types'
import type { OpenGoal } from '@/lib/plans/types'
import type { CurrentLevels } from '@/lib/ratings/rules/current-levels'
import { type PlanStanding, planStanding } from './plan-standing'

/**
 * A competency whose level is another one at the end than at the start; `required` is `null` where the role asks nothing,
 * `supported` (at the end) where it is not known.
 */
export type LevelMove = {
  competency: Competency
  from: number
  to: number
  supported: number | null
  required: number | null
}

/** What became of a plan's goals. */
export type GoalCounts = { achieved: number; dropped: number; open: number }

/** A plan from its start to its end: the figures of both, and what happened in between. */
export type PlanCourse = {
  role: Role | null
  start: PlanStanding
  end: PlanStanding
  /** in the guide's order */
  moved: LevelMove[]
  goals: GoalCounts
  /** completed from the first day to the last */
  milestones: number
}

/**
 * The figures of a plan's start and end, both against the role and the framework that the plan has at its end, so
 * that what differs between them are levels alone. Days are YYYY-MM-DD.
 */
export function planCourse(
  plan: { roleKey: string | null; from: string; to: string },
  framework: FrameworkDefinition,
  levels: { start: CurrentLevels; end: CurrentLevels },
  goals: readonly Pick<OpenGoal, 'state' | 'milestones'>[],
  supported: { start: SupportedLevels; end: SupportedLevels } | null = null,
): PlanCourse {
  const start = planStanding(framework, plan.roleKey, levels.start, supported?.start)
  const end = planStanding(framework, plan.roleKey, levels.end, supported?.end)
  const { role } = end
  const count = (state: string) => goals.filter((goal) => goal.state === state).length
  return {
    role,
    start,
    end,
    moved: framework.competencies.flatMap((competency): LevelMove[] => {
      const [from, to] = [levels.start, levels.end].map((each) => each[competency.key]?.level ?? 0) as [
        number,
        number,
      ]
      const required = role && (requirementOf(role, competency.key)?.level ?? null)
      return from === to
        ? []
        : [{ competency, from, to, required, supported: supported && (supported.end[competency.key] ?? 0) }]
    }),
    goals: { achieved: count('achieved'), dropped: count('dropped'), open: count('open') },
    milestones: goals
      .flatMap(({ milestones }) => milestones)
      .filter(({ completedOn }) => completedOn !== null && plan.from <= completedOn && completedOn <= plan.to)
      .length,
  }
}

/**
 * The instants of which a plan's figures are read: the last one of the day on which it starts, so that what somebody
 * says of themselves on that day counts, and the end; a plan that starts later than it ends has one for both.
 */
export function courseInstants(endOfFirstDay: Date, end: Date): { start: Date; end: Date } {
  return { start: endOfFirstDay < end ? endOfFirstDay : end, end }
}
