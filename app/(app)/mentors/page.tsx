import type { Metadata } from 'next'
import { revokeInvitationAction } from '@/app/actions/access'
import { PeopleView } from '@/components/access/people-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { ownPeople } from '@/lib/access/queries/own-people'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Your people' }

export default async function Mentors() {
  const actor = await requirePerson(routes.mentors())
  const people = await ownPeople(actor)
  const isEmpty = people.mentorships.length + people.invitations.length === 0
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <PageHeading
        kicker={<Link href={routes.reviews()}>Reviews</Link>}
        title="Your people"
        lead="Who sees your plan, and how much of it."
      >
        {!isEmpty && <ButtonLink href={routes.inviteMentor()}>Invite somebody</ButtonLink>}
      </PageHeading>
      <PeopleView {...people} revoke={revokeInvitationAction} />
    </PageFrame>
  )
}
