import { DayText, dayInWords } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { LevelBadge } from '@/components/ui/level-badge'
import type { ProficiencyLevel } from '@/lib/framework/types'
import type { RatingInHistory } from '@/lib/ratings/types'
import type { FormAction } from '@/lib/result'
import { VoidRatingForm } from './void-rating-form'

type Props = { rating: RatingInHistory; levels: ProficiencyLevel[]; voidAction: FormAction }

/** One rating: level, how sure, when, why; and the way to void it. */
export function RatingRow({ rating, levels, voidAction }: Props) {
  const name = levels.find(({ level }) => level === rating.level)?.name
  const said = (
    <>
      <LevelBadge level={rating.level} name={name} of={levels.length} />, {rating.confidence} confidence
    </>
  )
  return (
    <li>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>{rating.voidedOn ? <del className="text-muted">{said}</del> : said}</span>
        <span className="text-small text-muted">
          <DayText day={rating.ratedOn} long />
        </span>
      </p>
      {rating.note && (
        <p className={rating.voidedOn ? 'prose text-muted line-through' : 'prose'}>
          <span className="whitespace-pre-line">{rating.note}</span>
        </p>
      )}
      {rating.voidedOn ? (
        <p className="text-small text-muted">
          Voided on <DayText day={rating.voidedOn} long />
          {rating.voidReason && <>: {rating.voidReason}</>}
        </p>
      ) : (
        <Disclosure summary="A mistake?">
          <VoidRatingForm
            ratingId={rating.id}
            label={`Void the rating ${rating.level} of ${dayInWords(rating.ratedOn, true)}`}
            action={voidAction}
          />
        </Disclosure>
      )}
    </li>
  )
}
