import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { rateAllAction } from '@/app/actions/welcome'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { RateAll } from '@/components/welcome/rate-all'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { welcomeStanding } from '@/lib/progress/queries/welcome'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Your levels' }

export default async function WelcomeLevelsPage() {
  const actor = await requirePerson(routes.welcome('levels'))
  const page = await welcomeStanding(actor)
  if (!page) redirect(routes.welcome('role'))
  return (
    <PageFrame version={env().version} header={<SiteHeader nav={[]} />}>
      <RateAll action={rateAllAction} page={page} requestId={newId()} />
    </PageFrame>
  )
}
