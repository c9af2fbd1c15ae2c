import { editEntryAction } from '@/app/actions/journal'
import { EditEntryForm } from '@/components/journal/edit-entry-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { journalFramework, ownEntry } from '@/lib/journal/queries'
import { definePage } from '@/lib/page'
import { openGoalTitles } from '@/lib/plans/queries/open-goal-titles'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ entry }) => `Edit ${entry.title}`,
  draw: ({ entry, framework, goals }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <PageHeading kicker="Edit the entry" title={entry.title} />
      <EditEntryForm action={editEntryAction} entry={entry} framework={framework} goals={goals} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  const actor = await requirePerson(routes.entryEdit(id))
  const [entry, framework, goals] = await Promise.all([
    ownEntry(actor, id),
    journalFramework(actor),
    openGoalTitles(actor),
  ])
  return { entry, framework, goals }
}

export { generateMetadata }
export default Page
