import { changeGrantAction, endMentorshipAction, setRhythmAction } from '@/app/actions/access'
import { type MentorshipActions, MentorshipView } from '@/components/access/mentorship-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ownMentorship } from '@/lib/access/queries/own-people'
import type { OwnMentorship } from '@/lib/access/types'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { routes } from '@/lib/routes'

const actions: MentorshipActions = {
  change: changeGrantAction,
  rhythm: setRhythmAction,
  end: endMentorshipAction,
}

const { generateMetadata, Page } = definePage<{ id: string }, OwnMentorship>({
  load: async ({ id }) => ownMentorship(await requirePerson(routes.mentor(id)), id),
  title: ({ counterpartName }) => counterpartName,
  draw: (mentorship) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <MentorshipView mentorship={mentorship} actions={actions} />
    </PageFrame>
  ),
})

export { generateMetadata }
export default Page
