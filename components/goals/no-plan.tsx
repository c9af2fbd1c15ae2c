import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/routes'

type Props = {
  /** in place of the form of a new goal */
  isForm?: boolean
}

/** Stands where goals would, while there is no plan to set them in. */
export function NoPlan({ isForm = false }: Props) {
  return (
    <EmptyState
      title={isForm ? 'A goal belongs to a plan' : 'Your goals will stand here'}
      action={<ButtonLink href={routes.plan()}>Start your plan</ButtonLink>}
    >
      <p>
        {isForm ? 'You have none yet.' : 'A goal belongs to a plan, and you have none yet.'} Starting one
        takes a minute.
      </p>
    </EmptyState>
  )
}
