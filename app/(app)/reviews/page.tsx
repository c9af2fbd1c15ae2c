import type { Metadata } from 'next'
import { scheduleNextAction } from '@/app/actions/reviews'
import { ReviewListView } from '@/components/reviews/review-list-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { reviewList } from '@/lib/reviews/queries/review-list'
import { readPlace } from '@/lib/reviews/rules/list-place'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Reviews' }

export default async function ReviewsPage({ searchParams }: PageProps<'/reviews'>) {
  const { before } = await searchParams
  const place = readPlace(before)
  const actor = await requirePerson(routes.reviews({ ...(typeof before === 'string' && { before }) }))
  const list = await reviewList(actor, place)
  const links = [
    ['Mentors', routes.mentors()],
    ['Promises', routes.promises()],
    ['People you mentor', routes.mentees()],
    ['Calibration', routes.calibration()],
  ] as const
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <PageHeading title="Reviews" lead="Rate apart, compare, agree, and keep what you promise.">
        {list.partners.length > 0 && <ButtonLink href={routes.newReview()}>Schedule a review</ButtonLink>}
        {links.map(([name, href]) => (
          <Link key={href} href={href}>
            {name}
          </Link>
        ))}
      </PageHeading>
      <ReviewListView list={list} scheduleNext={scheduleNextAction} isFurther={place !== null} />
    </PageFrame>
  )
}
