import { ProviderButtons } from '@/components/people/provider-buttons'
import { SignInForm } from '@/components/people/sign-in-form'
import { SignUpForm } from '@/components/people/sign-up-form'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'

type Props = {
  signIn: FormAction
  signUp: FormAction
  providers: { id: string; name: string }[]
}

/** The last step of accepting for who is not signed in: an account, new or old. */
export function JoinForms({ signIn, signUp, providers }: Props) {
  return (
    <>
      <p className="mb-8 max-w-[68ch]">
        Make an account, or <a href="#have-one">sign in</a>. With it you accept.
      </p>
      <Section title="I am new here" nested>
        <SignUpForm action={signUp} label="Make an account and accept" />
        <ProviderButtons providers={providers} to={routes.openedInvitation()} />
      </Section>
      <Section title="I have an account" id="have-one" nested>
        <SignInForm action={signIn} label="Sign in and accept" />
      </Section>
    </>
  )
}
