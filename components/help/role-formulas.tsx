import { listed } from '@/components/plan/figures-in-words'
import { Section } from '@/components/ui/section'
import { levelGain } from '@/lib/progress/rules/level-gain'
import { nearestRole } from '@/lib/progress/rules/nearest-role'
import { noRegretCompetencies } from '@/lib/progress/rules/no-regret'
import { pathOrder } from '@/lib/progress/rules/path-order'
import { planProgress } from '@/lib/progress/rules/plan-progress'
import { roleGap } from '@/lib/progress/rules/role-gap'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { levels, names, roles, standing } from './example-lead'
import { Formula } from './formula'

/** What is missing towards a role, what to lift first, and how roles compare. */
export function RoleFormulas() {
  const nameOf = (key: string) => names[key] ?? key
  const [first, second] = pathOrder(standing)
  const percent = (share: number | null) => `${wholePercent(share ?? 0)} %`
  const nearest = nearestRole(roles, levels)
  return (
    <Section title="Where to go" id="roles">
      <Formula
        id="path-order"
        title="What to lift next"
        example={
          <>
            Of all weights, which come to 6, delegation has 3 and is required at 4: one level more is 3 ÷ 6 ÷
            4 of the plan, {percent(levelGain(standing.role, 'delegation'))}. For technical oversight it is 2
            ÷ 6 ÷ 3, {percent(levelGain(standing.role, 'oversight'))}. So {nameOf(first ?? '')} comes before{' '}
            {nameOf(second ?? '')}.
          </>
        }
      >
        The competencies below what the role requires, in the order of what one level more adds to the plan:
        the weight divided by the sum of all weights and by the required level, highest first.
      </Formula>
      <Formula
        id="role-gap"
        title="The gap to a role"
        example={
          <>
            Delegation is 2 levels short with weight 3, technical oversight 2 with weight 2, communication
            none with weight 1: (3 × 2 + 2 × 2 + 1 × 0) ÷ 6 = {roleGap(standing)?.toFixed(2)} levels.
          </>
        }
      >
        The mean of the levels that are missing to what the role requires, each as often as its weight. What
        is above the required level does not make up for what is below it.
      </Formula>
      <Formula
        id="nearest-role"
        title="The nearest role"
        example={
          <>
            You would be{' '}
            {listed(
              roles.map(
                ({ key, requirements }) =>
                  `${percent(planProgress({ role: requirements, levels }))} of the way to ${nameOf(key)}`,
              ),
            )}
            . The nearest is {nameOf(nearest ?? '')}.
          </>
        }
      >
        The target role towards which your plan would have the highest progress; of equals the one that the
        framework names first.
      </Formula>
      <Formula
        id="no-regret"
        title="What helps wherever you go"
        example={
          <>
            Of the same three roles at least two ask for more than you have in{' '}
            {listed(noRegretCompetencies(roles, levels, standing.order).map(nameOf))}.
          </>
        }
      >
        The competencies in which at least two thirds of the framework’s target roles ask for more than you
        have.
      </Formula>
    </Section>
  )
}
