import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signInAction } from '@/app/actions/people'
import { ProviderButtons } from '@/components/people/provider-buttons'
import { ProviderError } from '@/components/people/provider-error'
import { SignInForm } from '@/components/people/sign-in-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { isSignUpOpen } from '@/lib/people/queries'
import { routes, safeReturn } from '@/lib/routes'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage(props: PageProps<'/sign-in'>) {
  const actor = await currentActor()
  const { to, error, done, callbackUrl } = await props.searchParams
  const target = safeReturn(text(to) ?? pathOf(text(callbackUrl)))
  // a provider that could not be connected sends people back here as well
  if (actor.kind === 'person') redirect(text(error) ? routes.settings({ error: text(error) }) : target)
  const providers = env().providers.map(({ id, name }) => ({ id, name }))
  return (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <PageHeading title="Sign in" />
      {done === 'reset' && <Notice tone="good">Your new password holds. Sign in with it.</Notice>}
      <ProviderError code={text(error)} />
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

/** The path of the address that next-auth was to come back to. */
function pathOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}
