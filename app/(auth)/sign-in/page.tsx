import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { redirect } from 'next/navigation'
import { signInAction } from '@/app/actions/people'
import { ProviderButtons } from '@/components/people/provider-buttons'
import { SignInForm } from '@/components/people/sign-in-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { isSignUpOpen } from '@/lib/people/queries'
import { routes, safeReturn } from '@/lib/routes'

export const metadata: Metadata = { title: 'Sign in' }

/** What next-auth and our own callbacks put into `?error=`. */
const providerErrors: Record<string, string> = {
  OAuthAccountNotLinked:
    'There is an account with this address already, and it is not joined by address. Sign in with its password, then connect the provider in the settings.',
  Closed: 'This installation is closed for new accounts. Ask whoever runs it for an invitation.',
  NoAddress:
    'The provider gave no mail address for you. Make an account with a password, or change that at the provider.',
}

export default async function SignInPage(props: PageProps<'/sign-in'>) {
  const actor = await currentActor()
  const { to, error, done, callbackUrl } = await props.searchParams
  const target = safeReturn(text(to) ?? text(callbackUrl))
  if (actor.kind === 'person') redirect(target)
  const providers = env().providers.map(({ id, name }) => ({ id, name }))
  return (
    <PageFrame narrow header={<SignedOutHeader bare />}>
      <PageHeading title="Sign in" />
      {done === 'reset' && <Notice tone="good">Your new password holds. Sign in with it.</Notice>}
      {text(error) && (
        <Notice tone="bad">
          {providerErrors[text(error) ?? ''] ??
            'Signing in there did not work. Nothing was changed; try again.'}
        </Notice>
      )}
      <SignInForm action={signInAction} to={target} />
      <ProviderButtons providers={providers} to={target} />
      <p>
        <Link href={routes.reset()}>Forgotten the password?</Link>
      </p>
      {(await isSignUpOpen(actor)) && (
        <p>
          No account yet? <Link href={routes.signUp()}>Make one</Link>.
        </p>
      )}
    </PageFrame>
  )
}

function text(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
