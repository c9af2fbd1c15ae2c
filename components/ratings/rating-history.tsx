import { Disclosure } from '@/components/ui/disclosure'
import type { ProficiencyLevel } from '@/lib/framework/types'
import type { RatingInHistory } from '@/lib/ratings/types'
import type { FormAction } from '@/lib/result'
import { RatingRow } from './rating-row'

type Props = {
  ratings: RatingInHistory[]
  levels: ProficiencyLevel[]
  /** how many are shown at most */
  limit: number
  voidAction: FormAction
}

/** As many as one reads through; the ones before are one press away. */
const inView = 10

/** Every rating of a competency, newest first; voided ones stay, struck through. */
export function RatingHistory({ ratings, levels, limit, voidAction }: Props) {
  if (ratings.length === 0)
    return <p className="muted">Your ratings will stand here, newest first. None is ever overwritten.</p>
  const rows = (some: RatingInHistory[]) => (
    <ul className="rows">
      {some.map((rating) => (
        <RatingRow key={rating.id} rating={rating} levels={levels} voidAction={voidAction} />
      ))}
    </ul>
  )
  const earlier = ratings.slice(inView)
  return (
    <>
      {rows(ratings.slice(0, inView))}
      {earlier.length > 0 && (
        <Disclosure
          summary={earlier.length === 1 ? 'one earlier rating' : `${earlier.length} earlier ratings`}
        >
          {rows(earlier)}
          {ratings.length === limit && <p className="muted text-small">The newest {limit} are shown.</p>}
        </Disclosure>
      )}
    </>
  )
}
