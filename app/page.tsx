import { leaveWelcomeAction } from '@/app/actions/welcome'
import { HomePage } from '@/components/home/home'
import { Landing } from '@/components/home/landing'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { SiteHeader } from '@/components/shell/site-header'
import { Notice } from '@/components/ui/notice'
import { WelcomeLeft } from '@/components/welcome/welcome-left'
import { currentActor, welcomeStep } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newestFramework } from '@/lib/framework/queries'
import { isSignUpOpen } from '@/lib/people/queries'
import { isWelcomeUnfinished } from '@/lib/people/rules'
import { homePage } from '@/lib/progress/queries/home'
import { routes } from '@/lib/routes'

export default async function FrontPage(props: PageProps<'/'>) {
  const actor = await currentActor()
  const { done } = await props.searchParams
  if (actor.kind === 'person') {
    const [step, home] = await Promise.all([welcomeStep(), homePage(actor)])
    return (
      <PageFrame version={env().version} header={<SiteHeader current={routes.home()} />}>
        {done === 'declined' && <Declined />}
        {home.standing && isWelcomeUnfinished(step) && (
          <WelcomeLeft step={step} dismiss={leaveWelcomeAction} />
        )}
        <HomePage home={home} />
      </PageFrame>
    )
  }
  const [signUpOpen, { definition }] = await Promise.all([isSignUpOpen(actor), newestFramework(actor)])
  return (
    <PageFrame version={env().version} header={<SignedOutHeader signUpOpen={signUpOpen} />}>
      {done === 'deleted' && <Notice tone="good">Your account and everything in it are gone.</Notice>}
      {done === 'declined' && <Declined />}
      <Landing framework={definition} signUpOpen={signUpOpen} />
    </PageFrame>
  )
}

function Declined() {
  return <Notice>You declined the invitation. Whoever sent it is told.</Notice>
}
