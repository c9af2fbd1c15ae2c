import { StepLine } from '@/components/charts/step-line'
import type { StepLineSeries } from '@/components/charts/step-line-layout'
import { StepLineTable } from '@/components/charts/step-line-table'
import { listed } from '@/components/plan/figures-in-words'
import { dayInWords } from '@/components/ui/day-text'
import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { notYet } from '@/lib/skills/messages'
import { stepsThatCount } from '@/lib/skills/rules/growth'
import type { Skill } from '@/lib/skills/types'

type Props = { skill: Skill; framework: FrameworkDefinition; today: string }

/** A skill's levels over time as steps, beside its target. */
export function SkillHistory({ skill, framework, today }: Props) {
  const { name, targetLevel } = skill
  const steps = stepsThatCount(skill.steps)
  const [first, ...later] = steps
  if (!first || later.length === 0)
    return <p className="muted">One level so far. The next one that you set draws the first step.</p>
  const inWords = (level: number) =>
    level === 0 ? notYet : `${level} ${proficiencyLevel(framework, level)?.name}`
  const current: StepLineSeries = {
    key: 'level',
    label: 'level',
    kind: 'current',
    steps: steps.map(({ level, reachedOn }) => ({ day: reachedOn, level })),
  }
  const target: StepLineSeries[] =
    targetLevel === null
      ? []
      : [
          {
            key: 'target',
            label: 'target',
            kind: 'required',
            steps: [{ day: first.reachedOn, level: targetLevel }],
          },
        ]
  const title = `The level of “${name}” over time`
  const said = steps.map(({ level, reachedOn }) => `${inWords(level)} since ${dayInWords(reachedOn, true)}`)
  return (
    <StepLine
      title={title}
      description={`${listed(said)}.${targetLevel === null ? '' : ` The target is ${inWords(targetLevel)}.`}`}
      from={first.reachedOn}
      to={today}
      levels={framework.levels}
      none={notYet}
      lines={[current, ...target]}
      table={<StepLineTable caption={title} lines={[current]} levels={framework.levels} none={notYet} />}
    />
  )
}
