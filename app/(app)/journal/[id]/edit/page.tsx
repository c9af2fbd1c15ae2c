import { editEntryAction } from '@/app/actions/journal'
import { EditEntryForm } from '@/components/journal/edit-entry-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ownEntry } from '@/lib/journal/queries/entry'
import { journalFramework } from '@/lib/journal/queries/framework'
import { definePage } from '@/lib/page'
import { openGoalTitles } from '@/lib/plans/queries/open-goal-titles'
import { routes } from '@/lib/routes'
import { skillChoices } from '@/lib/skills/queries'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ entry }) => `Edit ${entry.title}`,
  draw: ({ entry, framework, goals, skills }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <PageHeading kicker={<Link href={routes.entry(entry.id)}>{entry.title}</Link>} title="Edit the entry" />
      <EditEntryForm
        action={editEntryAction}
        entry={entry}
        framework={framework}
        goals={goals}
        skills={skills}
      />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  const actor = await requirePerson(routes.entryEdit(id))
  const [entry, framework, goals, skills] = await Promise.all([
    ownEntry(actor, id),
    journalFramework(actor),
    openGoalTitles(actor),
    skillChoices(actor),
  ])
  return { entry, framework, goals, skills }
}

export { generateMetadata }
export default Page
