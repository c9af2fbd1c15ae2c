import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signUpAction } from '@/app/actions/people'
import { ProviderButtons } from '@/components/people/provider-buttons'
import { SignUpForm } from '@/components/people/sign-up-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { isSignUpOpen } from '@/lib/people/queries'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Make an account' }

export default async function SignUpPage() {
  const actor = await currentActor()
  if (actor.kind === 'person') redirect(routes.home())
  if (!(await isSignUpOpen(actor))) return <Closed />
  const providers = env().providers.map(({ id, name }) => ({ id, name }))
  return (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <PageHeading title="Make an account" lead="Your plan is yours: nobody sees it until you share it." />
      <SignUpForm action={signUpAction} to={routes.welcome()} />
      <ProviderButtons providers={providers} to={routes.welcome()} />
      <p>
        Have one already? <Link href={routes.signIn()}>Sign in</Link>.
      </p>
    </PageFrame>
  )
}

function Closed() {
  return (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <PageHeading
        title="Closed for new accounts"
        lead="Accounts here are made by invitation. Ask whoever runs this installation for one."
      />
      <p>
        Have an account? <Link href={routes.signIn()}>Sign in</Link>. The{' '}
        <Link href={routes.framework()}>framework</Link> can be read by anybody.
      </p>
    </PageFrame>
  )
}
