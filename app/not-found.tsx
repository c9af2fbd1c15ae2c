import type { Metadata } from 'next'
import { HeaderFor } from '@/components/shell/header-for'
import { PageFrame } from '@/components/shell/page-frame'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Not here' }

export default async function NotFound() {
  return (
    <PageFrame narrow header={<HeaderFor actor={await currentActor()} />}>
      <PageHeading
        title="There is nothing at this address"
        lead="It may have been deleted, the link may have been used or have run out, or it is not yours to see. If somebody sent you the link, ask them for a new one."
      >
        <ButtonLink href={routes.home()}>Go home</ButtonLink>
      </PageHeading>
    </PageFrame>
  )
}
