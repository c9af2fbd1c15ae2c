import type { Actor } from '@/lib/auth/actor'
import { SignedOutHeader } from './signed-out-header'
import { SiteHeader } from './site-header'

type Props = {
  actor: Actor
  /** the address of the page's place in the navigation */
  current?: string
}

/** The head of a page that anybody may read. */
export function HeaderFor({ actor, current }: Props) {
  return actor.kind === 'person' ? <SiteHeader current={current} /> : <SignedOutHeader />
}
