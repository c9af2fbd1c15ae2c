import { MenteeJournalView } from '@/components/mentees/mentee-journal-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { menteeJournal } from '@/lib/reviews/queries/mentee-things'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ page }) => `${page.shown.ownerName}: journal`,
  draw: ({ page }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <MenteeJournalView page={page} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }, asked: Record<string, string | string[] | undefined>) {
  const actor = await requirePerson(routes.menteeJournal(id))
  return { page: await menteeJournal(actor, id, asked) }
}

export { generateMetadata }
export default Page
