import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import type { FrameworkVersion } from '@/lib/framework/types'
import { AreaSection } from './area-section'
import { FrameworkContents } from './framework-contents'
import { LevelList } from './level-list'
import { RoleSection } from './role-section'

type Props = { version: FrameworkVersion }

/** The whole framework: levels, areas, competencies, pathways and roles. */
export function FrameworkView({ version: { definition, number } }: Props) {
  return (
    <>
      <PageHeading
        kicker={`Framework, version ${number}`}
        title={definition.title}
        lead={definition.summary}
      />
      <div className="gap-x-13 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <FrameworkContents framework={definition} />
        <div>
          <Section title="The levels" id="levels">
            <LevelList levels={definition.levels} />
          </Section>
          {definition.areas.map((area) => (
            <AreaSection key={area.key} area={area} framework={definition} />
          ))}
          <RoleSection framework={definition} />
        </div>
      </div>
    </>
  )
}
