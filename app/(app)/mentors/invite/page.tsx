import type { Metadata } from 'next'
import { inviteAction } from '@/app/actions/access'
import { InviteForm } from '@/components/access/invite-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { canSendMail } from '@/lib/mail'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Invite somebody' }

export default async function InviteMentor() {
  await requirePerson(routes.inviteMentor())
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <PageHeading
        kicker={<Link href={routes.mentors()}>Your people</Link>}
        title="Invite somebody"
        lead={
          canSendMail()
            ? 'You get a link to hand over, and with a mail address it is mailed as well.'
            : 'You get a link to hand over. This installation sends no mail.'
        }
      />
      <InviteForm action={inviteAction} requestId={newId()} sendsMail={canSendMail()} />
    </PageFrame>
  )
}
