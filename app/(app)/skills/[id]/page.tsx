import { archiveSkillAction, restoreSkillAction, setSkillLevelAction } from '@/app/actions/skills'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { type SkillActions, SkillView } from '@/components/skills/skill-view'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { skillPage } from '@/lib/progress/queries/skill-page'
import { routes } from '@/lib/routes'

const actions: SkillActions = {
  setLevel: setSkillLevelAction,
  archive: archiveSkillAction,
  restore: restoreSkillAction,
}

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ skill }) => skill.name,
  draw: (page) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.skills()} />}>
      <SkillView page={page} actions={actions} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  return skillPage(await requirePerson(routes.skill(id)), id)
}

export { generateMetadata }
export default Page
