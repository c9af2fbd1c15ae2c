import { Link } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { Percent } from '@/components/ui/percent'
import type { PiecesByCompetency } from '@/lib/evidence/rules/pieces'
import { areaOf } from '@/lib/framework/rules/areas'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { AreaStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { routes } from '@/lib/routes'
import { CompetencyRow } from './competency-row'
import { findingInWords } from './finding-in-words'

type Props = {
  standing: AreaStanding
  framework: FrameworkDefinition
  /** the page of a competency, where it is not one's own */
  href?: (key: string) => string
  /** how many entries somebody else's supported levels rest on */
  pieces?: PiecesByCompetency
}

/** An area: its progress, a sentence on it, and its competencies when opened. */
export function AreaRow({ standing, framework, href = routes.competency, pieces }: Props) {
  const { area, progress, supportedProgress, finding, competencies } = standing
  const sentence = findingInWords(finding, (key) => competencyOf(framework, key)?.name ?? key)
  return (
    <li id={areaAnchor(area.key)} className="scroll-mt-4 target:border-l-3 target:border-l-rope target:pl-3">
      <details className="group">
        <summary className="grid cursor-pointer list-none grid-cols-[1fr_auto] gap-x-4 [&::-webkit-details-marker]:hidden">
          <span className="font-medium group-hover:text-rope">
            {area.name}
            <svg
              viewBox="0 0 12 12"
              className="ml-2 inline-block size-2.5 fill-muted group-open:rotate-90 group-hover:fill-rope"
              aria-hidden="true"
            >
              <path d="M3 1l7 5-7 5Z" />
            </svg>
          </span>
          <span className="justify-self-end">
            <Percent value={progress === null ? null : wholePercent(progress)} />
          </span>
          <span className="col-span-2 py-1">
            <Meter share={progress} inner={supportedProgress} />
          </span>
          {sentence && <span className="col-span-2 text-small text-muted">{sentence}</span>}
        </summary>
        {progress !== null && (
          <p className="mt-2 text-small text-muted">
            The figure is the mean of those at home here, counted by weight.
            {supportedProgress !== null && (
              <>
                {' '}
                With supported levels it is <Percent value={wholePercent(supportedProgress)} />.
              </>
            )}
          </p>
        )}
        <ul className="mt-2 mb-1 border-l border-line pl-4">
          {competencies.map((each) => (
            <CompetencyRow
              key={each.competency.key}
              standing={each}
              framework={framework}
              href={href}
              pieces={pieces?.[each.competency.key]}
            />
          ))}
        </ul>
      </details>
      {finding.kind === 'elsewhere' && (
        <p className="text-small text-muted">
          Asks only for{' '}
          {finding.competencies.map(({ key, area: home }, index) => (
            <span key={key}>
              {index > 0 && ' and '}
              <Link href={href(key)}>{competencyOf(framework, key)?.name ?? key}</Link>, at home in{' '}
              <a href={`#${areaAnchor(home)}`}>{areaOf(framework, home)?.name ?? home}</a>
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

/** The id of an area on the plan page. */
export function areaAnchor(key: string): string {
  return `area-${key}`
}
