import { makeGuestLinkAction, revokeGuestLinkAction } from '@/app/actions/guest'
import { GuestLinksView } from '@/components/guest/guest-links-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { guestLinks } from '@/lib/reviews/queries/guest'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: () => 'A link for your guest',
  draw: ({ review, working }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <GuestLinksView
        review={review}
        working={working}
        make={makeGuestLinkAction}
        revoke={revokeGuestLinkAction}
        requestId={newId()}
      />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  return guestLinks(await requirePerson(routes.reviewGuests(id)), id)
}

export { generateMetadata }
export default Page
