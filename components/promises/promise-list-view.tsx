import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import { markedName } from '@/lib/reviews/messages/meeting'
import { keptShareMeaning } from '@/lib/reviews/messages/promise-words'
import type { PromiseList, PromisePartner } from '@/lib/reviews/types/promise'
import { routes } from '@/lib/routes'
import { KeptShares } from './kept-shares'
import type { PromiseActions } from './promise-actions'
import { PromiseItem } from './promise-item'

type Props = {
  list: PromiseList
  actions: PromiseActions
  /** whether the page goes on after earlier ones, and so shows closed ones alone */
  isFurther: boolean
}

/** All of one's promises: the open ones by person, then the closed ones, page by page. */
export function PromiseListView({ list, actions, isFurther }: Props) {
  const { partners, closed, before, hasMoreOpen, today } = list
  if (partners.length === 0 && !isFurther)
    return (
      <EmptyState
        title="What you and others promise in reviews"
        action={<Link href={routes.reviews()}>Open your reviews</Link>}
      >
        A promise says who does what, by when. It stays on the agenda until it is kept, dropped or given a new
        date.
      </EmptyState>
    )
  return (
    <>
      {!isFurther &&
        partners.map((partner) => (
          <Partner key={partner.pairKey} partner={partner} actions={actions} today={today} />
        ))}
      {!isFurther && hasMoreOpen && <p>More promises are open; those that are due first are shown.</p>}
      {closed.length > 0 && (
        <Section title="Kept and dropped">
          <ul className="rows">
            {closed.map((promise) => (
              <PromiseItem key={promise.id} promise={promise} today={today} actions={null} withWhom />
            ))}
          </ul>
        </Section>
      )}
      {isFurther && closed.length === 0 && <p>There is nothing older.</p>}
      {(before || isFurther) && (
        <nav className="form-actions" aria-label="Pages of promises">
          {before && (
            <ButtonLink variant="quiet" href={routes.promises({ before })}>
              Closed earlier
            </ButtonLink>
          )}
          {isFurther && <Link href={routes.promises()}>Back to the open promises</Link>}
        </nav>
      )}
      <p className="mt-8 max-w-[68ch] text-small text-muted">{keptShareMeaning}</p>
    </>
  )
}

type PartnerProps = { partner: PromisePartner; actions: PromiseActions; today: string }

function Partner({ partner: { name, isGuest, mine, theirs, open }, actions, today }: PartnerProps) {
  const said = markedName(name, isGuest ? 'guest' : 'mentor')
  return (
    <Section title={`With ${said}`}>
      <div className="grid gap-3">
        {open.length === 0 ? (
          <p className="text-muted">Nothing is open.</p>
        ) : (
          <ul className="rows">
            {open.map((promise) => (
              <PromiseItem key={promise.id} promise={promise} today={today} actions={actions} />
            ))}
          </ul>
        )}
        <KeptShares mine={mine} theirs={theirs} name={capitalised(said)} />
      </div>
    </Section>
  )
}
