import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'

type Props = { goalId: string }

/** Stands where a form would, when the goal's plan is finished. */
export function FinishedNotice({ goalId }: Props) {
  return (
    <p>
      This goal belongs to a plan that is finished, and stays as it was.{' '}
      <Link href={routes.goal(goalId)}>See the goal</Link>
    </p>
  )
}
