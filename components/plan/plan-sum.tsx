import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Percent } from '@/components/ui/percent'
import { Table } from '@/components/ui/table'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { routes } from '@/lib/routes'

type Props = {
  standing: PlanStanding
  summary: string
  /** what a link to the sum points to */
  id?: string
  /** the page of a competency, where it is not one's own */
  href?: (key: string) => string
}

/** What plan progress is made of, one press away: every competency that the role requires, and the mean of them. */
export function PlanSum({ standing, summary, id, href = routes.competency }: Props) {
  const { areas, progress, supportedProgress, totalWeight } = standing
  if (progress === null) return null
  const asked = areas.flatMap(({ competencies }) =>
    competencies.flatMap(({ competency, current, supported, requirement, reached, referred }) =>
      reached === null || referred || !requirement
        ? []
        : [{ competency, current: current.level, supported, requirement, reached }],
    ),
  )
  return (
    <Disclosure summary={summary}>
      <div id={id}>
        <Table
          caption="What the figure of the plan is made of"
          hideCaption
          rows={asked}
          rowKey={({ competency }) => competency.key}
          columns={[
            {
              key: 'competency',
              label: 'Competency',
              cell: ({ competency, supported }) => (
                <>
                  <Link href={href(competency.key)}>{competency.name}</Link>
                  {supported !== null && (
                    <span className="block text-small font-normal text-muted">
                      supported <span className="num">{supported}</span>
                    </span>
                  )}
                </>
              ),
            },
            { key: 'current', label: 'Current', numeric: true, cell: ({ current }) => current },
            {
              key: 'required',
              label: 'Required',
              numeric: true,
              cell: ({ requirement }) => requirement.level,
            },
            {
              key: 'reached',
              label: 'Reached',
              numeric: true,
              cell: ({ reached }) => <Percent value={wholePercent(reached)} />,
            },
            { key: 'weight', label: 'Weight', numeric: true, cell: ({ requirement }) => requirement.weight },
          ]}
        />
        <p className="mt-2 max-w-[68ch] text-small text-muted">
          What is reached, each as often as its weight, comes to{' '}
          <span className="num">{(progress * totalWeight).toFixed(2)}</span> of{' '}
          <span className="num">{totalWeight}</span>: <Percent value={wholePercent(progress)} />, rounded
          down.{' '}
          {supportedProgress !== null && (
            <>
              With supported levels it is <Percent value={wholePercent(supportedProgress)} />.{' '}
            </>
          )}
          <Link href={routes.help('plan-progress')}>How is this worked out?</Link>
        </p>
      </div>
    </Disclosure>
  )
}

/** The id of what the figure of the plan page is made of. */
export const planSumAnchor = 'plan-progress'
