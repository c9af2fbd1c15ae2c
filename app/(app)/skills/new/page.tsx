import type { Metadata } from 'next'
import { addSkillAction } from '@/app/actions/skills'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { LastAdded } from '@/components/skills/last-added'
import { NewSkillForm } from '@/components/skills/new-skill-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'
import { routes } from '@/lib/routes'
import { newestSkills } from '@/lib/skills/queries'
import { newSkillStart } from '@/lib/skills/rules/new-skill'

export const metadata: Metadata = { title: 'Add skills' }

/** How many of the skills added last stand under the form. */
const shown = 5

export default async function NewSkill({ searchParams }: PageProps<'/skills/new'>) {
  const { competency, added } = await searchParams
  const asked = typeof competency === 'string' ? { competency } : {}
  const actor = await requirePerson(routes.newSkill(asked))
  const [framework, newest] = await Promise.all([frameworkInUse(actor), newestSkills(actor, shown)])
  const justAdded = newest.find(({ id }) => id === added)
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.skills()} />}>
      <PageHeading
        kicker={<Link href={routes.skills()}>Skills</Link>}
        title="Add skills"
        lead="One after another: after each the form is ready for the next."
      />
      {justAdded && <Notice tone="good">“{justAdded.name}” is added.</Notice>}
      <div className="section">
        <NewSkillForm
          action={addSkillAction}
          framework={framework}
          competencyKey={newSkillStart(framework.definition, asked.competency, newest)}
          requestId={newId()}
        />
      </div>
      <LastAdded skills={newest} framework={framework.definition} />
    </PageFrame>
  )
}
