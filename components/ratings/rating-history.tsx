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

/** Every rating of a competency, newest first; voided ones stay, struck through. */
export function RatingHistory({ ratings, levels, limit, voidAction }: Props) {
  if (ratings.length === 0)
    return <p className="muted">Your ratings will stand here, newest first. None is ever overwritten.</p>
  return (
    <>
      <ul className="rows">
        {ratings.map((rating) => (
          <RatingRow key={rating.id} rating={rating} levels={levels} voidAction={voidAction} />
        ))}
      </ul>
      {ratings.length === limit && <p className="muted text-small">The newest {limit} are shown.</p>}
    </>
  )
}
