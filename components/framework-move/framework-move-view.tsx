import { listed } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { targetRoles } from '@/lib/framework/rules/roles'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { FrameworkMove } from '@/lib/progress/types/plan-pages'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { EvidenceMoves } from './evidence-moves'
import { FrameworkChanges } from './framework-changes'
import { MovePlanForm } from './move-plan-form'
import { RequirementTable } from './requirement-table'

type Props = { move: FrameworkMove; action: FormAction }

/** What the newest version of the plan's framework changes, and the step to it. */
export function FrameworkMoveView({ move, action }: Props) {
  const { plan, from, to, isNewer, lostRole, difference, requirements, ratedAndRemoved, before, after } = move
  if (!isNewer)
    return (
      <>
        <PageHeading
          kicker={<Link href={routes.plan()}>Plan</Link>}
          title="The framework is up to date"
          lead={
            <>
              Your plan is on version <span className="num">{from.number}</span> of “{from.definition.title}”,
              the newest there is.
            </>
          }
        />
        <p>
          <Link href={routes.framework()}>Read the framework</Link>
        </p>
        <EvidenceMoves move={move} />
      </>
    )
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.plan()}>Plan</Link>}
        title={`From version ${from.number} to version ${to.number}`}
        lead={
          <>
            What the newer version of “{to.definition.title}” changes for your plan. Nothing is changed until
            you move it.
          </>
        }
      />
      <Section title="Plan progress">
        <p className="text-large">
          <Share share={before.progress} /> before, <Share share={after.progress} /> after
        </p>
        {lostRole && (
          <p className="mt-2 max-w-[68ch]">
            The role “{lostRole.name}” is no longer in the framework. The figure after is without a target
            role; choose another one below, or none.
          </p>
        )}
      </Section>
      <Section title={lostRole ? 'What is asked for without a target role' : 'What your role asks for'}>
        <RequirementTable changes={requirements} />
      </Section>
      <FrameworkChanges difference={difference} />
      <Section title="Your ratings and goals">
        <p className="max-w-[68ch]">
          Every rating, goal, skill and entry stays as it is, under the same competencies.
          {ratedAndRemoved.length > 0 && (
            <>
              {' '}
              Your ratings in {listed(ratedAndRemoved.map(({ name }) => `“${name}”`))} count in no figure
              afterwards; they stay readable.
            </>
          )}
        </p>
      </Section>
      <EvidenceMoves move={move} />
      <Section title="Move the plan">
        <MovePlanForm
          action={action}
          plan={plan}
          to={to.id}
          roles={lostRole ? targetRoles(to.definition) : null}
        />
      </Section>
    </>
  )
}

function Share({ share }: { share: number | null }) {
  return share === null ? <span>not asked for</span> : <b className="num">{wholePercent(share)} %</b>
}
