import { Percent } from '@/components/ui/percent'
import { Section } from '@/components/ui/section'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { signedDifference } from '@/lib/reviews/messages/calibration'
import { calibration } from '@/lib/reviews/rules/calibration'
import { keptShare } from '@/lib/reviews/rules/kept-share'
import { Formula } from './formula'

/** Eight competencies, rated by the owner and by another in one review. */
const pairs = [
  ...[4, 3, 4, 3, 4, 3, 4, 3].map((self, at) => ({
    ...{ competency: `competency ${at}`, self, other: 3 },
    revealedAt: '2026-05-12T10:00:00Z',
  })),
  { competency: 'competency 0', self: 5, other: 2, revealedAt: '2025-05-12T10:00:00Z' },
]

const tally = { kept: 6, dropped: 1, overdue: 1 }

/** How ratings of two are compared, and how promises are counted. */
export function ReviewFormulas() {
  const { n, mean, interval } = calibration({ pairs })
  return (
    <Section title="Reviews" id="reviews">
      <Formula
        id="calibration"
        title="Calibration"
        example={
          mean !== null &&
          interval !== null && (
            <>
              You rate yourself one level higher than Mia in four competencies and the same in four; a rating
              of last year, three levels apart, has a newer one and is not counted. The mean difference is{' '}
              {signedDifference(mean)} over {n} competencies, and its 95 % interval{' '}
              {signedDifference(interval[0])} to {signedDifference(interval[1])}.
            </>
          )
        }
      >
        For each competency that you and one other person rated in the same revealed review, your level minus
        theirs, in the newest such review; then the mean over the competencies. Levels are compared on one
        scale only: the one of the newest review. From eight competencies on, an interval says how far the
        mean could be off by chance (Student’s t, 95 %). With fewer it is too early to judge, so the points
        are shown alone.
      </Formula>
      <Formula
        id="kept-share"
        title="The share of kept promises"
        example={
          <>
            Of ten promises six were kept, one was dropped, one is overdue and two are not due yet: 6 ÷ (6 + 1
            + 1) is <Percent value={wholePercent(keptShare(tally) ?? 0)} />.
          </>
        }
      >
        The promises that somebody kept, divided by those that were kept, dropped, or are open and overdue.
        What is open and not due yet counts for nobody. A promise with a new date is judged by that date.
      </Formula>
    </Section>
  )
}
