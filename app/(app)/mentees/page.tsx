import type { Metadata } from 'next'
import { acceptInvitationAction, declineInvitationAction } from '@/app/actions/access'
import { withdrawEndorsementAction } from '@/app/actions/evidence'
import { WaitingInvitations } from '@/components/access/waiting-invitations'
import { OwnEndorsements } from '@/components/evidence/own-endorsements'
import { MenteesView } from '@/components/mentees/mentees-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { invitationsForMe } from '@/lib/access/queries/invitations'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ownEndorsements } from '@/lib/evidence/queries'
import { menteePage } from '@/lib/reviews/queries/mentees'
import { readMenteesAsked } from '@/lib/reviews/rules/mentees-asked'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'People you mentor' }

export default async function Mentees({ searchParams }: PageProps<'/mentees'>) {
  const asked = await searchParams
  const { words } = readMenteesAsked(asked)
  const actor = await requirePerson(routes.mentees({ ...(words && { words }) }))
  const [page, invitations, endorsements] = await Promise.all([
    menteePage(actor, asked),
    invitationsForMe(actor),
    ownEndorsements(actor),
  ])
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <PageHeading
        kicker={<Link href={routes.reviews()}>Reviews</Link>}
        title="People you mentor"
        lead={page.count > 0 && page.words === '' && 'Those who need a word from you come first.'}
      />
      <WaitingInvitations
        invitations={invitations}
        accept={acceptInvitationAction}
        decline={declineInvitationAction}
      />
      <MenteesView page={page} />
      <OwnEndorsements endorsements={endorsements} withdrawAction={withdrawEndorsementAction} />
    </PageFrame>
  )
}
