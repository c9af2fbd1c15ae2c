import { ButtonLink } from '@/components/ui/button-link'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import type { FinishedPlan } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { last: FinishedPlan }

/** Stands where the plan does, between a plan that was finished and the next one. */
export function NoActivePlan({ last }: Props) {
  return (
    <>
      <PageHeading
        kicker="Plan"
        title="No plan is active"
        lead={
          <>
            Your last plan was finished on <DayText day={last.finishedOn} long />. Its open goals can be taken
            along into the next one.
          </>
        }
      >
        <ButtonLink href={routes.nextPlan()}>Start the next plan</ButtonLink>
      </PageHeading>
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        <Link href={routes.pastPlan(last.id)}>See the finished plan</Link>
        <Link href={routes.pastPlans()}>Old plans</Link>
      </p>
    </>
  )
}
