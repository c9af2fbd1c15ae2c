import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'
import { Brand } from './brand'

type Props = {
  /** whether an account can be made here */
  signUpOpen?: boolean
  /** on the sign-in and sign-up pages themselves */
  bare?: boolean
}

/** The head of every page of somebody who is not signed in. */
export function SignedOutHeader({ signUpOpen = true, bare = false }: Props) {
  return (
    <header className="site-header">
      <Brand href={routes.home()} />
      {!bare && (
        <nav className="site-tools" aria-label="Account">
          <Link className="site-account" href={routes.signIn()}>
            Sign in
          </Link>
          {signUpOpen && <ButtonLink href={routes.signUp()}>Make an account</ButtonLink>}
        </nav>
      )}
    </header>
  )
}
