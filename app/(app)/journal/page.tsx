import type { Metadata } from 'next'
import { restoreEntryAction } from '@/app/actions/journal'
import { JournalView } from '@/components/journal/journal-view'
import { UndoNotice } from '@/components/journal/undo-notice'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson, today } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ownDeletedEntry } from '@/lib/journal/queries/bin'
import { journalPage } from '@/lib/journal/queries/journal'
import { binDays } from '@/lib/journal/rules/bin'
import { readFilter } from '@/lib/journal/rules/filter'
import { readId } from '@/lib/journal/rules/read-id'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Journal' }

export default async function Journal({ searchParams }: PageProps<'/journal'>) {
  const asked = await searchParams
  const actor = await requirePerson(routes.journal(readFilter(asked)))
  const { page, filter, choices } = await journalPage(actor, asked)
  // where deleting an entry leads to: the first page
  const deletedId = asked.after === undefined ? readId(asked.deleted) : null
  const deleted = deletedId && (await ownDeletedEntry(actor, deletedId))
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <PageHeading title="Journal" lead="What you did, newest first." />
      {deleted && <UndoNotice entry={deleted} restore={restoreEntryAction} />}
      <JournalView page={page} filter={filter} choices={choices} today={today(actor)} />
      <p className="mt-8 text-small">
        <Link href={routes.bin()}>What you deleted in the last {binDays} days</Link>
      </p>
    </PageFrame>
  )
}
