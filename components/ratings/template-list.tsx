import { ButtonLink } from '@/components/ui/button-link'
import type { GoalTemplate, ProficiencyLevel } from '@/lib/framework/types'
import { routes } from '@/lib/routes'

type Props = { templates: GoalTemplate[]; levels: ProficiencyLevel[] }

/** The goal templates of a competency, each with the way to begin from it. */
export function TemplateList({ templates, levels }: Props) {
  if (templates.length === 0)
    return <p className="muted">The framework has no template for this competency.</p>
  return (
    <ul className="rows">
      {templates.map(({ key, title, outcome, towards, weeks, milestones }) => (
        <li key={key} className="grid gap-x-8 gap-y-2 sm:grid-cols-[1fr_auto]">
          <div>
            <h3>{title}</h3>
            <p className="max-w-[68ch]">{outcome}</p>
            <p className="text-small text-muted">
              Towards <span className="num">{towards}</span>{' '}
              {levels.find(({ level }) => level === towards)?.name}, <span className="num">{weeks}</span>{' '}
              weeks, <span className="num">{milestones.length}</span> milestones
            </p>
          </div>
          <div className="self-center">
            <ButtonLink variant="quiet" href={routes.newGoal({ template: key })}>
              Start from this
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  )
}
