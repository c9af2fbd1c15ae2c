import { HomePage } from '@/components/home/home'
import { Landing } from '@/components/home/landing'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { SiteHeader } from '@/components/shell/site-header'
import { Notice } from '@/components/ui/notice'
import { currentActor } from '@/lib/auth/session'
import { isSignUpOpen } from '@/lib/people/queries'
import { homePage } from '@/lib/progress/queries/home'
import { routes } from '@/lib/routes'

export default async function FrontPage(props: PageProps<'/'>) {
  const actor = await currentActor()
  if (actor.kind === 'person') {
    return (
      <PageFrame header={<SiteHeader current={routes.home()} />}>
        <HomePage home={await homePage(actor)} />
      </PageFrame>
    )
  }
  const { done } = await props.searchParams
  const signUpOpen = await isSignUpOpen(actor)
  return (
    <PageFrame header={<SignedOutHeader signUpOpen={signUpOpen} />}>
      {done === 'deleted' && <Notice tone="good">Your account and everything in it are gone.</Notice>}
      <Landing signUpOpen={signUpOpen} />
    </PageFrame>
  )
}
