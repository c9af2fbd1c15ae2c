import type { Metadata } from 'next'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { SkillsLead } from '@/components/skills/skills-lead'
import { SkillsView } from '@/components/skills/skills-view'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson, today } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'
import { routes } from '@/lib/routes'
import { skillList } from '@/lib/skills/queries'
import { readSkillFilter, skillQuery } from '@/lib/skills/rules/filter'

export const metadata: Metadata = { title: 'Skills' }

export default async function Skills({ searchParams }: PageProps<'/skills'>) {
  const filter = readSkillFilter(await searchParams)
  const actor = await requirePerson(routes.skills(skillQuery(filter)))
  const [skills, { definition }] = await Promise.all([skillList(actor, filter), frameworkInUse(actor)])
  const seen = { skills, filter, today: today(actor) }
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.skills()} />}>
      <PageHeading title="Skills" lead={<SkillsLead {...seen} />}>
        {skills.length > 0 && <ButtonLink href={routes.newSkill()}>Add a skill</ButtonLink>}
      </PageHeading>
      <SkillsView {...seen} framework={definition} />
    </PageFrame>
  )
}
