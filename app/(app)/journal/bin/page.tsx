import type { Metadata } from 'next'
import { removeEntryAction, restoreEntryAction } from '@/app/actions/journal'
import { BinView } from '@/components/journal/bin-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ownBin } from '@/lib/journal/queries/bin'
import { binDays } from '@/lib/journal/rules/bin'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Bin' }

export default async function Bin() {
  const actor = await requirePerson(routes.bin())
  const { entries, hasMore } = await ownBin(actor)
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <PageHeading
        kicker={<Link href={routes.journal()}>Journal</Link>}
        title="Bin"
        lead={`What you deleted in the last ${binDays} days.`}
      />
      <BinView
        entries={entries}
        hasMore={hasMore}
        actions={{ restore: restoreEntryAction, remove: removeEntryAction }}
      />
    </PageFrame>
  )
}
