import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { routes } from '@/lib/routes'

/** Stands where goals would, while there is no plan to set them in. */
export function NoPlan() {
  return (
    <EmptyState
      title="Here will stand your goals, the open ones first"
      action={<ButtonLink href={routes.plan()}>Start your plan</ButtonLink>}
    >
      <p>A goal belongs to a plan, and you have none yet. Starting one takes a minute.</p>
    </EmptyState>
  )
}
