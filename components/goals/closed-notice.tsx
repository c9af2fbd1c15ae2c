import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'

type Props = { goalId: string }

/** Stands where a form would, when the goal is closed. */
export function ClosedNotice({ goalId }: Props) {
  return (
    <p>
      This goal is closed. <Link href={routes.goal(goalId)}>Reopen it</Link> to change it.
    </p>
  )
}
