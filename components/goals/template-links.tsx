import { Link } from '@/components/ui/link'
import type { Competency, ProficiencyLevel } from '@/lib/framework/types'
import { routes } from '@/lib/routes'

type Props = { competencies: Competency[]; levels: ProficiencyLevel[] }

/** Goal templates by competency; each link fills the form. */
export function TemplateLinks({ competencies, levels }: Props) {
  return (
    <dl className="grid gap-y-4">
      {competencies.map(({ key, name, goalTemplates }) => (
        <div key={key}>
          <dt className="text-small text-muted">{name}</dt>
          {goalTemplates.map((template) => (
            <dd key={template.key} className="py-1">
              <Link href={routes.newGoal({ template: template.key })}>{template.title}</Link>
              <span className="block text-small text-muted">
                towards <span className="num">{template.towards}</span>{' '}
                {levels.find(({ level }) => level === template.towards)?.name},{' '}
                <span className="num">{template.weeks}</span> weeks,{' '}
                <span className="num">{template.milestones.length}</span> milestones
              </span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
