import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { ViewLinks } from '@/components/ui/view-links'
import {
  answerInWords,
  intervalInWords,
  raterInWords,
  signedDifference,
  tooEarlyInWords,
} from '@/lib/reviews/messages/calibration'
import { kindInWords } from '@/lib/reviews/messages/meeting'
import type { CalibrationPage } from '@/lib/reviews/types/calibration'
import { routes } from '@/lib/routes'
import { CalibrationPlot } from './calibration-plot'

/** How one rates oneself beside how another does, rater by rater. */
export function CalibrationView({ page }: { page: CalibrationPage }) {
  const { side, ownerId, ownerName, raters, shown } = page
  if (!shown)
    return (
      <>
        <PageHeading kicker={<Reviews />} title="Calibration" lead={question(page)} />
        <EmptyState
          title="Ratings of the same competencies, side by side"
          action={<Link href={routes.reviews()}>Open your reviews</Link>}
        >
          Once a review is revealed in which both have rated, they stand here.
        </EmptyState>
      </>
    )
  const { rater, n, mean, interval, points, levels, leftOut } = shown
  const who = { side, ownerName, rater }
  const names = {
    owner: side === 'owner' ? 'you' : ownerName,
    other: side === 'owner' ? raterInWords(rater) : 'you',
  }
  return (
    <>
      <PageHeading
        kicker={<Reviews />}
        title="Calibration"
        lead={mean !== null && interval !== null ? answerInWords(mean, interval, who) : tooEarlyInWords(n)}
      />
      {raters.length > 1 && (
        <ViewLinks
          label="Rated by"
          views={raters.map((each) => ({
            name: `${raterInWords(each)} (${kindInWords[each.kind]})`,
            href: routes.calibration({ with: each.key, ...(side === 'other' && { owner: ownerId }) }),
            isShown: each.key === rater.key,
          }))}
        />
      )}
      {mean !== null && interval !== null && (
        <p className="mb-6 max-w-[68ch]">
          The mean difference is {signedDifference(mean)} over {n} competencies. {intervalInWords(interval)}
        </p>
      )}
      {side === 'owner' && raters.length === 1 && (
        <p className="mb-4 text-muted">
          Rated by {raterInWords(rater)} ({kindInWords[rater.kind]}).
        </p>
      )}
      <CalibrationPlot points={points} levels={levels} names={names} />
      {leftOut > 0 && (
        <p className="mt-4 text-small text-muted">
          {leftOut === 1 ? '1 competency was' : `${leftOut} competencies were`} rated on another scale only
          and cannot be compared.
        </p>
      )}
      <p className="mt-4 text-small">
        <Link href={routes.help('calibration')}>How calibration is worked out</Link>
      </p>
    </>
  )
}

function Reviews() {
  return <Link href={routes.reviews()}>Reviews</Link>
}

function question({ side, ownerName }: CalibrationPage): string {
  return side === 'owner'
    ? 'Do you see yourself as others see you?'
    : `Does ${ownerName} see the same levels as you do?`
}
