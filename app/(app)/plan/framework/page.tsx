import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { movePlanAction } from '@/app/actions/plans'
import { FrameworkMoveView } from '@/components/framework-move/framework-move-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { frameworkMove } from '@/lib/progress/queries/framework-move'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'The plan’s framework' }

export default async function PlanFrameworkPage() {
  const move = await frameworkMove(await requirePerson(routes.planFramework()))
  if (!move) redirect(routes.plan())
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.plan()} />}>
      <FrameworkMoveView move={move} action={movePlanAction} />
    </PageFrame>
  )
}
