import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { AgreedInReview } from '@/lib/ratings/types'
import { routes } from '@/lib/routes'
import { LevelName } from './level-name'

type Props = { framework: FrameworkDefinition; agreed: AgreedInReview }

/** What a review agreed on, where it stands, and what one has said of oneself since. */
export function AgreedSentence({ framework, agreed: { level, on, reviewId, since } }: Props) {
  return (
    <>
      Agreed{' '}
      <b>
        <LevelName framework={framework} level={level} />
      </b>{' '}
      in the{' '}
      <Link href={routes.review(reviewId)}>
        review of <DayText day={on} long />
      </Link>
      {since && (
        <>
          ; you, since:{' '}
          <a href="#ratings">
            <LevelName framework={framework} level={since.level} />
          </a>
        </>
      )}
      .
    </>
  )
}
