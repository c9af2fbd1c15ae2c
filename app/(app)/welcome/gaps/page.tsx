import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { goOnAction } from '@/app/actions/welcome'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { GapsStep } from '@/components/welcome/gaps-step'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { welcomeStanding } from '@/lib/progress/queries/welcome'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Your biggest gaps' }

export default async function WelcomeGapsPage() {
  const actor = await requirePerson(routes.welcome('gaps'))
  const page = await welcomeStanding(actor)
  if (!page) redirect(routes.welcome('role'))
  return (
    <PageFrame version={env().version} header={<SiteHeader nav={[]} />}>
      <GapsStep action={goOnAction} page={page} />
    </PageFrame>
  )
}
