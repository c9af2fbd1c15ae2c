import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { chooseRoleAction } from '@/app/actions/welcome'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { RoleStep } from '@/components/welcome/role-step'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { planFinishedLast } from '@/lib/plans/queries/finished-plan'
import { welcomeRole } from '@/lib/progress/queries/welcome'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Your target role' }

export default async function WelcomeRolePage() {
  const actor = await requirePerson(routes.welcome('role'))
  const { plan, framework } = await welcomeRole(actor)
  // who has finished a plan goes on from that one, with its open goals
  if (!plan && (await planFinishedLast(actor))) redirect(routes.nextPlan())
  return (
    <PageFrame version={env().version} header={<SiteHeader nav={[]} />}>
      <RoleStep action={chooseRoleAction} framework={framework} plan={plan} />
    </PageFrame>
  )
}
