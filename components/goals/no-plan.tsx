import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'

type Props = {
  /** in place of the form of a new goal */
  isForm?: boolean
  /** the last plan is finished, and the next one not started yet */
  isBetween: boolean
}

/** Stands where goals would, while there is no plan to set them in. */
export function NoPlan({ isForm = false, isBetween }: Props) {
  const title = isForm ? 'A goal belongs to a plan' : 'Your goals will stand here'
  if (isBetween)
    return (
      <EmptyState
        title={title}
        action={<ButtonLink href={routes.nextPlan()}>Start the next plan</ButtonLink>}
      >
        <p>
          Your last plan is finished: its goals stand with the{' '}
          <Link href={routes.pastPlans()}>old plans</Link>. The open ones can be taken along into the next
          one.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={title} action={<ButtonLink href={routes.plan()}>Start your plan</ButtonLink>}>
      <p>
        {isForm ? 'You have none yet.' : 'A goal belongs to a plan, and you have none yet.'} Starting one
        takes a minute.
      </p>
    </EmptyState>
  )
}
