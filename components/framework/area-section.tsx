import { Section } from '@/components/ui/section'
import { areaOf, competenciesOfArea } from '@/lib/framework/rules/areas'
import type { Area, FrameworkDefinition } from '@/lib/framework/types'
import { areaAnchor, competencyAnchor } from './anchors'
import { CompetencyDetails } from './competency-details'

type Props = { area: Area; framework: FrameworkDefinition }

/** An area with its competencies; one that has its home elsewhere is linked there. */
export function AreaSection({ area, framework }: Props) {
  return (
    <Section title={area.name} id={areaAnchor(area.key)}>
      <p className="mb-3 max-w-[68ch]">{area.summary}</p>
      <ul className="rows">
        {competenciesOfArea(framework, area.key).map(({ competency, referred }) =>
          referred ? (
            <li key={competency.key}>
              <p>
                <a className="font-medium" href={`#${competencyAnchor(competency.key)}`}>
                  {competency.name}
                </a>
                <span className="text-muted">
                  {' '}
                  belongs here too; its home is {areaOf(framework, competency.area)?.name}.
                </span>
              </p>
            </li>
          ) : (
            <CompetencyDetails key={competency.key} competency={competency} framework={framework} />
          ),
        )}
      </ul>
    </Section>
  )
}
