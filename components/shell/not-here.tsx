import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import type { Actor } from '@/lib/auth/actor'
import { routes } from '@/lib/routes'
import { HeaderFor } from './header-for'
import { PageFrame } from './page-frame'

const missing = {
  title: 'There is nothing at this address',
  lead: 'It may have been deleted, the link may have been used or have run out, or it is not yours to see. If somebody sent you the link, ask them for a new one.',
}

const gone = {
  title: 'This link is no longer good',
  lead: 'It has been used or taken back, or has run out. If you opened it in another browser, go on there. Else ask whoever sent it for a new one.',
}

/** What stands in place of a page that is not there, or not for this reader: the same for both. */
export function NotHere({ actor, version, isGone }: { actor: Actor; version?: string; isGone?: boolean }) {
  const { title, lead } = isGone ? gone : missing
  return (
    <PageFrame narrow version={version} header={<HeaderFor actor={actor} />}>
      <PageHeading title={title} lead={lead}>
        <ButtonLink href={routes.home()}>Go home</ButtonLink>
      </PageHeading>
    </PageFrame>
  )
}
