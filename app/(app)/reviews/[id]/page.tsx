import {
  dropPromiseAction,
  keepPromiseAction,
  makePromiseAction,
  renegotiatePromiseAction,
} from '@/app/actions/promises'
import {
  confirmOutcomeAction,
  editSharedNotesAction,
  keepOwnNoteAction,
  proposeOutcomeAction,
  signReviewAction,
} from '@/app/actions/review-talk'
import {
  addPointAction,
  openReviewAction,
  placePointAction,
  removePointAction,
  scheduleNextAction,
} from '@/app/actions/reviews'
import { PromisesOfReview } from '@/components/promises/promises-of-review'
import { PromisesOnAgenda } from '@/components/promises/promises-on-agenda'
import { RevealedView } from '@/components/reveal/revealed-view'
import { SignedView } from '@/components/reveal/signed-view'
import { AfterSigning } from '@/components/reviews/after-signing'
import { CancelledView } from '@/components/reviews/cancelled-view'
import { PreparingView } from '@/components/reviews/preparing-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import type { SignedIn } from '@/lib/auth/actor'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { afterSigning } from '@/lib/reviews/queries/after-signing'
import { reviewBrief } from '@/lib/reviews/queries/brief'
import { preparingPage } from '@/lib/reviews/queries/preparing-page'
import { openPromises, promisesOfReview } from '@/lib/reviews/queries/promises'
import { revealedPage } from '@/lib/reviews/queries/revealed-page'
import { headOrNone } from '@/lib/reviews/queries/review-head'
import { signedPage } from '@/lib/reviews/queries/signed-page'
import { sideOf } from '@/lib/reviews/rules/standing'
import type { ReviewHead } from '@/lib/reviews/types/review'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: () => 'Review',
  draw: (found) => (
    <PageFrame version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      {drawn(found)}
    </PageFrame>
  ),
})

type Found = Awaited<ReturnType<typeof load>>

const promiseActions = {
  make: makePromiseAction,
  keep: keepPromiseAction,
  drop: dropPromiseAction,
  renegotiate: renegotiatePromiseAction,
}

/** What stands on the page in each state. */
function drawn(found: Found) {
  const { timeZone } = found.actor
  if (found.is === 'cancelled') {
    return <CancelledView review={found.review} side={found.side} timeZone={timeZone} />
  }
  if (found.is === 'preparing') {
    return (
      <PreparingView
        page={found.page}
        timeZone={timeZone}
        actions={{
          open: openReviewAction,
          add: addPointAction,
          place: placePointAction,
          remove: removePointAction,
        }}
        requestId={newId()}
        brief={found.brief}
        promises={
          <PromisesOnAgenda
            open={found.open}
            review={found.page.review}
            side={found.page.side}
            actions={promiseActions}
            requestId={newId()}
          />
        }
      />
    )
  }
  if (found.is === 'revealed') {
    return (
      <RevealedView
        revealed={found.page}
        actions={{
          propose: proposeOutcomeAction,
          confirm: confirmOutcomeAction,
          sharedNotes: editSharedNotesAction,
          ownNote: keepOwnNoteAction,
          sign: signReviewAction,
        }}
        promises={
          <PromisesOfReview
            of={found.promises}
            review={found.page.review}
            side={found.page.side}
            actions={promiseActions}
            requestId={newId()}
          />
        }
      >
        <p className="mt-6 print:hidden">
          <Link href={routes.reviewEdit(found.page.review.id)}>Cancel the review</Link>
        </p>
      </RevealedView>
    )
  }
  return (
    <SignedView
      signed={found.page}
      ownNote={keepOwnNoteAction}
      next={
        found.next && (
          <AfterSigning
            review={found.next.review}
            proposed={found.next.proposed}
            canReopen={found.next.canReopen}
            scheduleNext={scheduleNextAction}
            timeZone={timeZone}
          />
        )
      }
    />
  )
}

async function load({ id }: { id: string }) {
  const actor = await requirePerson(routes.review(id))
  const review = await headOrNone(actor, id)
  // what was signed outlives the review where the owner's account is gone
  if (review === null) return { is: 'signed' as const, actor, page: await signedPage(actor, id), next: null }
  return loadState(actor, review)
}

async function loadState(actor: SignedIn, review: ReviewHead) {
  const side = sideOf(review, actor)
  if (review.state === 'cancelled') return { is: 'cancelled' as const, actor, review, side }
  if (review.state === 'revealed') {
    const [page, promises] = await Promise.all([
      revealedPage(actor, review.id, review),
      promisesOfReview(actor, review),
    ])
    return { is: 'revealed' as const, actor, page, promises }
  }
  if (review.state === 'signed') {
    const [page, next] = await Promise.all([signedPage(actor, review.id), afterSigning(actor, review)])
    return { is: 'signed' as const, actor, page, next: { review, ...next } }
  }
  const [page, brief, open] = await Promise.all([
    preparingPage(actor, review),
    reviewBrief(actor, review),
    openPromises(actor, review),
  ])
  return { is: 'preparing' as const, actor, page, brief, open }
}

export { generateMetadata }
export default Page
