import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { levelBeside } from '@/lib/evidence/messages'
import { capitalised } from '@/lib/plans/messages/words'
import type { PathStep } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { routes } from '@/lib/routes'

type Props = { path: PathStep[]; totalWeight: number }

/** How many competencies are named. */
const atMost = 3

/** The competencies in which one more level lifts the plan most. */
export function LiftNext({ path, totalWeight }: Props) {
  if (path.length === 0) return null
  const shown = path.slice(0, atMost)
  return (
    <Section title="What to lift next">
      <ol className="rows">
        {shown.map(({ competency, current, supported, requirement, gain }) => (
          <li key={competency.key} className="grid gap-x-8 sm:grid-cols-[1fr_auto]">
            <p className="max-w-[68ch]">
              <Link className="font-medium no-underline" href={routes.competency(competency.key)}>
                {competency.name}
              </Link>
              <span className="block text-small text-muted">
                {capitalised(levelBeside(current, supported))}, required{' '}
                <span className="num">{requirement.level}</span>: {requirement.because}
              </span>
            </p>
            <p className="text-small text-muted sm:pt-0.5">
              <GainInWords gain={gain} />
            </p>
          </li>
        ))}
      </ol>
      <Disclosure summary="where the figures come from">
        <div className="text-small">
          <p className="text-muted">
            The weight, by the weights of everything that the role requires, by the required level.
          </p>
          <dl className="mt-2 grid w-fit grid-cols-[auto_auto] gap-x-6 gap-y-1">
            {shown.map(({ competency, requirement, gain }) => (
              <div key={competency.key} className="contents">
                <dt>{competency.name}</dt>
                <dd className="num">
                  {requirement.weight} ÷ {totalWeight} ÷ {requirement.level} = {(gain * 100).toFixed(2)} %
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </Disclosure>
    </Section>
  )
}

function GainInWords({ gain }: { gain: number }) {
  const percent = wholePercent(gain)
  if (percent < 1) return 'Less than 1 % of the plan per level'
  return (
    <>
      <span className="num">+{percent} %</span> of the plan per level
    </>
  )
}
