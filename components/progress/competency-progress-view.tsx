import { StepLine } from '@/components/charts/step-line'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { areaOf } from '@/lib/framework/rules/areas'
import { historyLines } from '@/lib/progress/rules/history-lines'
import type { CompetencyProgress } from '@/lib/progress/types/over-time'
import { routes } from '@/lib/routes'
import { isWorthShowing } from './area-levels'
import { descriptionOf, standingInWords, stepsAnchor } from './competency-line'
import { HistoryList } from './history-list'
import { competencyLines, markLabels, numberedMarkersOn } from './level-lines'
import { LevelsTable } from './levels-table'
import { NumberedMarks } from './mark-list'
import { PeriodLinks, progressOver } from './period-links'

type Props = { page: CompetencyProgress }

/** One competency over time, with every step and what was said of it. */
export function CompetencyProgressView({ page }: Props) {
  const { framework, period, from, today, history, marks } = page
  const { competency, levels } = history
  const lines = historyLines(page)
  const isEmpty = !isWorthShowing(history) && lines.length === 0
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={progressOver(period)}>Progress</Link> ·{' '}
            <Link href={progressOver(period, { area: competency.area })}>
              {areaOf(framework, competency.area)?.name}
            </Link>
          </>
        }
        title={competency.name}
        lead={
          isEmpty ? (
            `${standingInWords(history)}.`
          ) : (
            <a className="no-underline" href={`#${stepsAnchor}`}>
              {standingInWords(history)}.
            </a>
          )
        }
      >
        <PeriodLinks period={period} of={{ competency: competency.key }} />
      </PageHeading>
      {isEmpty ? (
        <EmptyState
          title="Its levels over time will stand here"
          action={<ButtonLink href={routes.competency(competency.key)}>Rate yourself</ButtonLink>}
        >
          <p>One rating is enough for a first line.</p>
        </EmptyState>
      ) : (
        <>
          <Section
            title="Over time"
            action={<Link href={routes.competency(competency.key)}>Read its levels, rate yourself</Link>}
          >
            <StepLine
              title={`${competency.name} over time`}
              description={descriptionOf(history)}
              from={from}
              to={today}
              levels={framework.levels}
              none="No rating"
              lines={competencyLines(history)}
              markerLabels={markLabels}
              markers={numberedMarkersOn(levels, marks, { from, today })}
            />
            <NumberedMarks marks={marks} />
            <LevelsTable caption={`${competency.name}: levels over time`} competencies={[history]} />
          </Section>
          <Section title="Every step" id={stepsAnchor}>
            {lines.length > 0 ? (
              <HistoryList lines={lines} levels={framework.levels} />
            ) : (
              <p className="muted">Nothing was rated, and nothing else changed in this time.</p>
            )}
          </Section>
        </>
      )}
    </>
  )
}
