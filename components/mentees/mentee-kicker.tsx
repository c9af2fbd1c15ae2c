import { Link } from '@/components/ui/link'
import type { Shown } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'

/** The way back to the person whose page it is. */
export function MenteeKicker({ shown }: { shown: Shown }) {
  return <Link href={routes.mentee(shown.ownerId)}>{shown.ownerName}</Link>
}
