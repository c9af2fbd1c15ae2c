import { Link } from '@/components/ui/link'
import { keptInWords } from '@/lib/reviews/messages/promise-words'
import type { PromiseTally } from '@/lib/reviews/types/promise'
import { routes } from '@/lib/routes'

type Props = {
  mine: PromiseTally
  theirs: PromiseTally
  /** the other one's name */
  name: string
}

/** How many of their promises each of the two has kept. */
export function KeptShares({ mine, theirs, name }: Props) {
  return (
    <p className="text-small text-muted">
      {keptInWords('You', mine)} {keptInWords(name, theirs)}{' '}
      <Link href={routes.help('kept-share')}>How it is counted</Link>
    </p>
  )
}
