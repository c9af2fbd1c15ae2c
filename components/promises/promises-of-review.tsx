import { Section } from '@/components/ui/section'
import { promisesWith } from '@/lib/reviews/messages/promise-words'
import type { PromisesOfTwo } from '@/lib/reviews/types/promise'
import { KeptShares } from './kept-shares'
import { PromisesAndOneMore, type PromisesProps } from './promises-and-one-more'

/** What the two of a review have promised: the open ones, those closed since it began, and one more. */
export function PromisesOfReview({ of, ...rest }: PromisesProps & { of: PromisesOfTwo }) {
  const { promises, mine, theirs, today } = of
  return (
    <Section title="Promises" id="promises">
      <PromisesAndOneMore
        {...rest}
        promises={promises}
        today={today}
        empty="Nothing is promised yet: who does what, by when?"
      >
        <KeptShares mine={mine} theirs={theirs} name={promisesWith(rest.review, rest.side)} />
      </PromisesAndOneMore>
    </Section>
  )
}
