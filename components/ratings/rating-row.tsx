import { DayText, dayInWords } from '@/components/ui/day-text'
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
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      <p className="max-sm:col-span-full">
        {rating.voidedOn ? <del className="text-muted">{said}</del> : said}
      </p>
      <p className="pt-0.5 text-small text-muted sm:text-right">
        <DayText day={rating.ratedOn} long />
      </p>
      <div className="col-span-full row-start-3 sm:col-span-1 sm:row-start-2">
        {rating.note && (
          <p className={rating.voidedOn ? 'prose text-muted line-through' : 'prose'}>
            <span className="whitespace-pre-line">{rating.note}</span>
          </p>
        )}
        {rating.voidedOn && (
          <p className="text-small text-muted">
            Voided on <DayText day={rating.voidedOn} long />
            {rating.voidReason && <>: {rating.voidReason}</>}
          </p>
        )}
      </div>
      {!rating.voidedOn && (
        // under the date while it is closed, with a line of its own for the form
        <details className="disclosure col-start-2 row-start-2 justify-self-end open:col-span-full open:row-start-4 open:justify-self-stretch print:hidden">
          <summary>A mistake?</summary>
          <div className="disclosure-body">
            <VoidRatingForm
              ratingId={rating.id}
              label={`Void the rating ${rating.level} of ${dayInWords(rating.ratedOn, true)}`}
              action={voidAction}
            />
          </div>
        </details>
      )}
    </li>
  )
}
