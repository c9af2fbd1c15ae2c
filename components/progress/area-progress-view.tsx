import { StepLine } from '@/components/charts/step-line'
import { ButtonLink } from '@/components/ui/button-link'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { requirementOf } from '@/lib/framework/rules/roles'
import type { AreaHistory } from '@/lib/progress/rules/area-histories'
import { periodChanges } from '@/lib/progress/rules/period-changes'
import type { ProgressPage } from '@/lib/progress/types/over-time'
import { routes } from '@/lib/routes'
import { isWorthShowing, marksOfArea } from './area-levels'
import { AreaMean, areaDescription } from './area-mean'
import { CompetencyLine } from './competency-line'
import { areaLines, markLabels, meanLine, nowOf, numberedMarkersOn } from './level-lines'
import { LevelsTable } from './levels-table'
import { LineLegend } from './line-legend'
import { NumberedMarks } from './mark-list'
import { MeanTable, meanAnchor } from './mean-table'
import { PeriodChanges } from './period-changes'
import { PeriodLinks, progressOver } from './period-links'

type Props = { page: ProgressPage; history: AreaHistory }

/** The id of an area's competencies, one by one. */
const competenciesAnchor = 'competencies'

/** One area over time: its means, what is marked on them, and its competencies. */
export function AreaProgressView({ page, history }: Props) {
  const { framework, period, from, today, roles } = page
  const { area, mean, competencies } = history
  const marks = marksOfArea(history, page.marks)
  const shown = competencies.filter(isWorthShowing)
  const [first] = competencies
  const role = roles.at(-1)?.role ?? null
  const asked = competencies.flatMap(({ competency, levels, supported }) => {
    const requirement = role && requirementOf(role, competency.key)
    if (!requirement || requirement.level < 1) return []
    const { level: required, weight } = requirement
    return [
      {
        key: competency.key,
        name: competency.name,
        current: nowOf(levels) ?? 0,
        supported: nowOf(supported) ?? 0,
        required,
        weight,
      },
    ]
  })
  return (
    <>
      <PageHeading
        kicker={<Link href={progressOver(period)}>Progress</Link>}
        title={area.name}
        lead={
          asked.length > 0 ? (
            <a className="no-underline" href={`#${meanAnchor}`}>
              <AreaMean history={history} />
            </a>
          ) : (
            <AreaMean history={history} />
          )
        }
      >
        <PeriodLinks period={period} of={{ area: area.key }} />
      </PageHeading>
      <Section title="What changed in this period" id="changes">
        <PeriodChanges
          changes={periodChanges([history], page.agreed, marks)}
          period={period}
          moved={`#${competenciesAnchor}`}
        />
      </Section>
      {mean.some(({ value }) => value) && (
        <Section title="The area’s mean">
          <p className="max-w-[68ch] text-small text-muted">
            The means of the current, the supported and the required levels of what the role asks for in this
            area, by weight. They also move when a plan with another role begins.{' '}
            <Link href={routes.help('mean-level')}>How is this worked out?</Link>
          </p>
          <StepLine
            title={`${area.name} over time`}
            description={areaDescription(history)}
            from={from}
            to={today}
            levels={framework.levels}
            none="No rating"
            lines={areaLines(history)}
            markerLabels={markLabels}
            markers={numberedMarkersOn(meanLine(mean, 'current'), marks, { from, today })}
          />
          <NumberedMarks marks={marks} />
          {asked.length > 0 && (
            <Disclosure summary="what today’s means are made of">
              <MeanTable rows={asked} />
            </Disclosure>
          )}
          <LevelsTable caption={`${area.name}: levels over time`} area={history} competencies={[]} />
        </Section>
      )}
      {shown.length > 0 ? (
        <Section title="Its competencies" id={competenciesAnchor}>
          <LineLegend />
          <ul className="level-grid">
            {shown.map((competency) => (
              <CompetencyLine
                key={competency.competency.key}
                heading="h3"
                history={competency}
                marks={page.marks}
                framework={framework}
                period={period}
                from={from}
                today={today}
              />
            ))}
          </ul>
          <LevelsTable caption={`${area.name}: its competencies over time`} competencies={shown} />
        </Section>
      ) : (
        <EmptyState
          title="Its levels over time will stand here"
          action={
            first && <ButtonLink href={routes.competency(first.competency.key)}>Rate yourself</ButtonLink>
          }
        >
          <p>Nothing here is rated yet: one rating in any of its competencies is enough for a first line.</p>
        </EmptyState>
      )}
    </>
  )
}
