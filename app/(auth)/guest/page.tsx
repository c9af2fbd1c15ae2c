import {
  endorseAsGuestAction,
  guestConfirmAction,
  guestProposeAction,
  guestRateAction,
  guestSignAction,
  withdrawAsGuestAction,
} from '@/app/actions/guest'
import { BriefView } from '@/components/brief/brief-view'
import { GuestEvidenceSection } from '@/components/guest/guest-evidence-section'
import { GuestRateView } from '@/components/guest/guest-rate-view'
import { GuestWaitView } from '@/components/guest/guest-wait-view'
import { RevealedView } from '@/components/reveal/revealed-view'
import { SignedView } from '@/components/reveal/signed-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { currentGuest } from '@/lib/auth/guest-session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { reviewBrief } from '@/lib/reviews/queries/brief'
import { guestReview } from '@/lib/reviews/queries/guest'
import { evidenceForGuest } from '@/lib/reviews/queries/guest-evidence'
import { ratingsForm } from '@/lib/reviews/queries/ratings-form'
import { revealedPage } from '@/lib/reviews/queries/revealed-page'
import { signedPage } from '@/lib/reviews/queries/signed-page'

const { generateMetadata, Page } = definePage<Record<string, never>, Awaited<ReturnType<typeof load>>>({
  load,
  title: () => 'Review by a guest',
  draw: (found) => (
    <PageFrame version={env().version} header={<SignedOutHeader bare />}>
      {drawn(found)}
      {found.is !== 'to-rate' && evidenceOf(found)}
    </PageFrame>
  ),
})

type Found = Awaited<ReturnType<typeof load>>

/** What a guest sees in each state of the review. */
function drawn(found: Found) {
  if (found.is === 'to-rate') {
    return (
      <GuestRateView
        review={found.review}
        form={found.form}
        action={guestRateAction}
        brief={<BriefView brief={found.brief} />}
      />
    )
  }
  if (found.is === 'revealed') {
    return (
      <RevealedView
        revealed={found.page}
        actions={{ propose: guestProposeAction, confirm: guestConfirmAction, sign: guestSignAction }}
      />
    )
  }
  if (found.is === 'signed') return <SignedView signed={found.page} />
  return <GuestWaitView review={found.review} />
}

function evidenceOf({ evidence }: Exclude<Found, { is: 'to-rate' }>) {
  return (
    <GuestEvidenceSection
      shown={evidence}
      requestIds={newId}
      endorseAction={endorseAsGuestAction}
      withdrawAction={withdrawAsGuestAction}
    />
  )
}

async function load() {
  const actor = await currentGuest()
  const review = await guestReview(actor)
  if (review.state === 'preparing' && review.otherSubmittedAt === null) {
    const [form, brief] = await Promise.all([ratingsForm(actor, review), reviewBrief(actor, review)])
    return { is: 'to-rate' as const, review, form, brief }
  }
  // to be endorsed once one's own view is given
  const evidence = await evidenceForGuest(actor, review)
  if (review.state === 'revealed') {
    return { is: 'revealed' as const, page: await revealedPage(actor, review.id, review), evidence }
  }
  if (review.state === 'signed')
    return { is: 'signed' as const, page: await signedPage(actor, review.id), evidence }
  return { is: 'waiting' as const, review, evidence }
}

export { generateMetadata }
export default Page
