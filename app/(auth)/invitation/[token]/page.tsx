import { signUpAction } from '@/app/actions/people'
import { SignUpForm } from '@/components/people/sign-up-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { usableLink } from '@/lib/people/queries'
import { routes } from '@/lib/routes'

// looking does not spend the link: mail scanners open it, too
const { generateMetadata, Page } = definePage<{ token: string }, string>({
  load: async ({ token }) => usableLink(await currentActor(), 'invitation', token),
  title: () => 'Invitation',
  draw: (token) => (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <PageHeading
        title="You are invited"
        lead="Make an account to keep a growth plan here. It is yours: nobody sees it until you share it."
      />
      <SignUpForm action={signUpAction} to={routes.welcome()} invitation={token} />
    </PageFrame>
  ),
})

export { generateMetadata }
export default Page
