import { StepLine } from '@/components/charts/step-line'
import { Link } from '@/components/ui/link'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { CompetencyHistory } from '@/lib/progress/rules/area-histories'
import type { Period } from '@/lib/progress/rules/period'
import { marksUnder } from '@/lib/progress/rules/review-marks'
import type { Mark } from '@/lib/progress/types/over-time'
import { moveInWords } from './figures-in-words'
import { competencyLines, drawn, fewMarkersOn, nowOf, stepsInWords } from './level-lines'
import { NewestMarks } from './mark-list'
import { progressOver } from './period-links'

type Props = {
  history: CompetencyHistory
  marks: readonly Mark[]
  framework: FrameworkDefinition
  period: Period
  from: string
  today: string
  heading: 'h3' | 'h4'
}

/** The id of every step of a competency, on its own page. */
export const stepsAnchor = 'steps'

/** One competency among the others: its three lines, where it stands, and what is marked on it. */
export function CompetencyLine({ history, marks, framework, period, from, today, heading: Heading }: Props) {
  const { competency, levels } = history
  const own = marksUnder(marks, [competency.key])
  const href = progressOver(period, { competency: competency.key })
  return (
    <li>
      <Heading className="font-medium">
        <Link className="no-underline" href={href}>
          {competency.name}
        </Link>
      </Heading>
      <p className="text-small text-muted">
        <Link className="no-underline" href={`${href}#${stepsAnchor}`}>
          {standingInWords(history)}
        </Link>
      </p>
      <StepLine
        compact
        title={`${competency.name} over time`}
        description={descriptionOf(history)}
        from={from}
        to={today}
        levels={framework.levels}
        lines={competencyLines(history)}
        markers={fewMarkersOn(levels, own, { from, today })}
      />
      <NewestMarks marks={own} all={{ href, name: competency.name }} />
    </li>
  )
}

/** Where a competency stands and how it moved: `At 4, required 5, supported 3; one level up`. */
export function standingInWords({ levels, supported, required }: CompetencyHistory): string {
  const [first, now, asked] = [levels[0]?.value ?? 0, nowOf(levels) ?? 0, nowOf(required) ?? null]
  const standing = now === 0 ? 'Not rated yet' : `At ${now}`
  const requirement = asked === null ? 'not asked for' : `required ${asked}`
  const moved = first === 0 ? (now > 0 ? 'first rated in this time' : '') : moveInWords(first, now)
  return `${standing}, ${requirement}, supported ${nowOf(supported) ?? 0}${moved && `; ${moved}`}`
}

/** The picture of a competency in words. */
export function descriptionOf({ levels, supported, required }: CompetencyHistory): string {
  const current = stepsInWords(drawn(levels), 'no rating yet')
  const shown = stepsInWords(drawn(supported), 'none')
  const asked = stepsInWords(required, 'not asked for')
  return `Current level: ${current}. Required level: ${asked}. Supported by evidence: ${shown}.`
}
