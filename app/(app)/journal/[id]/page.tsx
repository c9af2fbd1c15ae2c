import { deleteEntryAction } from '@/app/actions/journal'
import { DeleteEntryForm } from '@/components/journal/delete-entry-form'
import { EntryHeading } from '@/components/journal/entry-heading'
import { EntryView } from '@/components/journal/entry-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { journalFramework, ownEntry } from '@/lib/journal/queries'
import { definePage } from '@/lib/page'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ entry }) => entry.title,
  draw: ({ entry, framework }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <EntryHeading entry={entry} />
      <EntryView entry={entry} framework={framework} />
      <DeleteEntryForm action={deleteEntryAction} id={entry.id} version={entry.version} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  const actor = await requirePerson(routes.entry(id))
  const [entry, framework] = await Promise.all([ownEntry(actor, id), journalFramework(actor)])
  return { entry, framework }
}

export { generateMetadata }
export default Page
