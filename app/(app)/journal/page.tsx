import type { Metadata } from 'next'
import { JournalView } from '@/components/journal/journal-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson, today } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { journalFramework, journalPage } from '@/lib/journal/queries'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Journal' }

export default async function Journal({ searchParams }: PageProps<'/journal'>) {
  const { before } = await searchParams
  const after = typeof before === 'string' ? before : undefined
  const actor = await requirePerson(routes.journal({ ...(after && { before: after }) }))
  const [page, framework] = await Promise.all([journalPage(actor, after), journalFramework(actor)])
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <PageHeading title="Journal" lead="What you did, newest first." />
      <JournalView page={page} framework={framework} today={today(actor)} />
    </PageFrame>
  )
}
