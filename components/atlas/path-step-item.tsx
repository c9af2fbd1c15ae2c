import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { GoalTemplate } from '@/lib/framework/types'
import { helpfulTemplates } from '@/lib/progress/rules/helpful-templates'
import type { PathStep } from '@/lib/progress/rules/plan-standing'
import type { AtlasPage } from '@/lib/progress/types/atlas'
import { routes } from '@/lib/routes'
import { gainText } from './words'

type Props = { step: PathStep; page: AtlasPage }

/** A competency to lift, what that is worth, and the goal templates that help. */
export function PathStepItem({ step, page }: Props) {
  const { competency, current, requirement } = step
  const templates = helpfulTemplates(competency, current.level, requirement.level)
  return (
    <li>
      <div>
        <h3>
          <Link href={routes.competency(competency.key)}>{competency.name}</Link>
        </h3>
        <p>{stepText(step, page.totalWeight)}</p>
      </div>
      <ul>
        {templates.map((template) => (
          <TemplateItem key={template.key} template={template} page={page} />
        ))}
      </ul>
    </li>
  )
}

function stepText(
  { current, supported, requirement: { level, weight }, gain }: PathStep,
  totalWeight: number,
): string {
  const levels = `Current ${current.level}, supported ${supported ?? 0}, required ${level}.`
  const over = level === 1 ? 'one level' : `${level} levels`
  return `${levels} One level more is worth ${gainText(gain)}: weight ${weight} of ${totalWeight}, over ${over}.`
}

function TemplateItem({ template, page }: { template: GoalTemplate; page: AtlasPage }) {
  const { key, title, towards, weeks } = template
  const goal = page.goals[key]
  return (
    <li>
      <p>
        {page.hasPlan ? <Link href={routes.newGoal({ template: key })}>{title}</Link> : title}
        <small>{` towards ${towards}, ${weeks} weeks`}</small>
      </p>
      {goal && <Link href={routes.goal(goal)}>In your plan</Link>}
      {page.hasPlan && !goal && (
        <Button name="templateKey" value={key} aria-label={`Add to plan: ${title}`}>
          Add to plan
        </Button>
      )}
    </li>
  )
}
