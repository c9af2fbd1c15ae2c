import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signUpAction } from '@/app/actions/people'
import { SignUpForm } from '@/components/people/sign-up-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { isLinkUsable } from '@/lib/people/queries'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Invitation' }

// looking does not spend the link: mail scanners open it, too
export default async function InvitationPage(props: PageProps<'/invitation/[token]'>) {
  const { token } = await props.params
  if (!(await isLinkUsable(await currentActor(), 'invitation', token))) notFound()
  return (
    <PageFrame narrow header={<SignedOutHeader bare />}>
      <PageHeading
        title="You are invited"
        lead="Make an account to keep a growth plan here. It is yours: nobody sees it until you share it."
      />
      <SignUpForm action={signUpAction} to={routes.plan()} invitation={token} />
    </PageFrame>
  )
}
