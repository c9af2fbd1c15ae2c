import { editSkillAction } from '@/app/actions/skills'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { EditSkillForm } from '@/components/skills/edit-skill-form'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'
import { routes } from '@/lib/routes'
import { ownSkill } from '@/lib/skills/queries'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ skill }) => `Edit ${skill.name}`,
  draw: ({ skill, framework }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.skills()} />}>
      <PageHeading kicker={<Link href={routes.skill(skill.id)}>{skill.name}</Link>} title="Edit the skill" />
      {skill.archivedAt ? (
        <p>
          This skill is archived. <Link href={routes.skill(skill.id)}>Restore it</Link> to change it.
        </p>
      ) : (
        <EditSkillForm action={editSkillAction} skill={skill} framework={framework} />
      )}
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  const actor = await requirePerson(routes.skillEdit(id))
  const [skill, framework] = await Promise.all([ownSkill(actor, id), frameworkInUse(actor)])
  return { skill, framework }
}

export { generateMetadata }
export default Page
