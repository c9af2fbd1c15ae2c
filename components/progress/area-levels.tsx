import { StepLine } from '@/components/charts/step-line'
import { listed } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import type { AreaHistory, CompetencyHistory } from '@/lib/progress/rules/area-histories'
import { marksUnder } from '@/lib/progress/rules/review-marks'
import type { LevelsOverTime, Mark } from '@/lib/progress/types/over-time'
import { AreaMean, areaDescription } from './area-mean'
import { CompetencyLine } from './competency-line'
import { areaLines, fewMarkersOn, meanLine, nowOf } from './level-lines'
import { LevelsTable } from './levels-table'
import { NewestMarks } from './mark-list'
import { meanAnchor } from './mean-table'
import { progressOver } from './period-links'

type Props = { history: AreaHistory; page: LevelsOverTime }

/** An area: the means as one picture, then each of its competencies as a picture of its own. */
export function AreaLevels({ history, page }: Props) {
  const { area } = history
  const { framework, period, from, today, marks } = page
  const href = progressOver(period, { area: area.key })
  const own = marksOfArea(history, marks)
  const shown = history.competencies.filter(isWorthShowing)
  const idle = history.competencies.filter((each) => !isWorthShowing(each))
  return (
    <section className="area-levels" aria-labelledby={`levels-${area.key}`}>
      <h3 id={`levels-${area.key}`}>
        <Link className="no-underline" href={href}>
          {area.name}
        </Link>
      </h3>
      <ul className="level-grid">
        {nowOf(history.mean) && (
          <li>
            <p className="font-medium">The area’s mean</p>
            <p className="text-small text-muted">
              <Link className="no-underline" href={`${href}#${meanAnchor}`}>
                <AreaMean history={history} />
              </Link>
            </p>
            <StepLine
              compact
              title={`${area.name} over time`}
              description={areaDescription(history)}
              from={from}
              to={today}
              levels={framework.levels}
              lines={areaLines(history)}
              markers={fewMarkersOn(meanLine(history.mean, 'current'), own, { from, today })}
            />
            <NewestMarks marks={own} all={{ href, name: area.name }} />
          </li>
        )}
        {shown.map((competency) => (
          <CompetencyLine
            key={competency.competency.key}
            heading="h4"
            history={competency}
            marks={marks}
            framework={framework}
            period={period}
            from={from}
            today={today}
          />
        ))}
      </ul>
      {idle.length > 0 && (
        <p className="text-small text-muted">
          Not rated, not supported and not asked for: {listed(idle.map(({ competency }) => competency.name))}.
        </p>
      )}
      {shown.length > 0 && (
        <LevelsTable caption={`${area.name}: levels over time`} area={history} competencies={shown} />
      )}
    </section>
  )
}

/** What is marked under the competencies of an area. */
export function marksOfArea({ competencies }: AreaHistory, marks: readonly Mark[]): Mark[] {
  return marksUnder(
    marks,
    competencies.map(({ competency }) => competency.key),
  )
}

/** Whether there is anything to draw: a rating, evidence, or something that was asked for. */
export function isWorthShowing({ levels, supported, required }: CompetencyHistory): boolean {
  return (
    [...levels, ...supported].some(({ value }) => value > 0) || required.some(({ value }) => value !== null)
  )
}
