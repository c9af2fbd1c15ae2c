import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { DoneView } from '@/components/welcome/done-view'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { welcomeDone } from '@/lib/progress/queries/welcome'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Your plan is ready' }

export default async function WelcomeDonePage() {
  const actor = await requirePerson(routes.welcome('done'))
  const page = await welcomeDone(actor)
  if (!page) redirect(routes.welcome('role'))
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader />}>
      <DoneView page={page} />
    </PageFrame>
  )
}
