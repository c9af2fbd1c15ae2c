import type { Metadata } from 'next'
import { quickLogPageAction } from '@/app/actions/journal'
import { QuickLogPage } from '@/components/journal/quick-log-page'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { quickLogStart } from '@/lib/journal/queries/quick-log'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Log an activity' }

export default async function QuickLog() {
  const actor = await requirePerson(routes.quickLog())
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <PageHeading title="Log an activity" lead="The rest can be added later." />
      <QuickLogPage action={quickLogPageAction} requestId={newId()} start={await quickLogStart(actor)} />
    </PageFrame>
  )
}
