import { MenteeSkillsView } from '@/components/mentees/mentee-skills-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { menteeSkills } from '@/lib/reviews/queries/mentee-things'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ page }) => `${page.shown.ownerName}: skills`,
  draw: ({ page }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <MenteeSkillsView page={page} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  return { page: await menteeSkills(await requirePerson(routes.menteeSkills(id)), id) }
}

export { generateMetadata }
export default Page
