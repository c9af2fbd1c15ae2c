import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { takeGoalsAction } from '@/app/actions/welcome'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { GoalsStep } from '@/components/welcome/goals-step'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { welcomeGoals } from '@/lib/progress/queries/welcome'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Your first goals' }

export default async function WelcomeGoalsPage() {
  const actor = await requirePerson(routes.welcome('goals'))
  const page = await welcomeGoals(actor)
  if (!page) redirect(routes.welcome('role'))
  return (
    <PageFrame version={env().version} header={<SiteHeader nav={[]} />}>
      <GoalsStep action={takeGoalsAction} page={page} requestId={newId()} />
    </PageFrame>
  )
}
