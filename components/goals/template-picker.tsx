import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { competencyOf, goalTemplateOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { routes } from '@/lib/routes'
import { TemplateLinks } from './template-links'

type Props = {
  framework: FrameworkDefinition
  /** the template that fills the form, or the competency that it is begun for */
  template?: string
  competency?: string
}

/** Where a new goal can begin from. Plain links, which fill the form on the server. */
export function TemplatePicker({ framework, template, competency }: Props) {
  const origin = template ? goalTemplateOf(framework, template) : null
  const asked = competency ? competencyOf(framework, competency) : null
  const { areas, competencies, levels } = framework
  const count = competencies.reduce((sum, { goalTemplates }) => sum + goalTemplates.length, 0)
  if (count === 0) return null
  return (
    <div className="print:hidden">
      <Section title="Begin from a template">
        {origin && (
          <p className="mb-2">
            The form is filled from “{origin.template.title}”, with dates counted from today. Change whatever
            does not fit, or <Link href={routes.newGoal()}>begin from scratch</Link>.
          </p>
        )}
        {!origin && asked && <TemplateLinks competencies={[asked]} levels={levels} />}
        <Disclosure summary={origin || asked ? `All ${count} templates` : `Choose from ${count} templates`}>
          {areas.map(({ key, name }) => {
            const ofArea = competencies.filter((each) => each.area === key && each.goalTemplates.length > 0)
            return (
              ofArea.length > 0 && (
                <Disclosure key={key} summary={name}>
                  <TemplateLinks competencies={ofArea} levels={levels} />
                </Disclosure>
              )
            )
          })}
        </Disclosure>
      </Section>
    </div>
  )
}
