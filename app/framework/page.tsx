import type { Metadata } from 'next'
import { FrameworkView } from '@/components/framework/framework-view'
import { HeaderFor } from '@/components/shell/header-for'
import { PageFrame } from '@/components/shell/page-frame'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newestFramework } from '@/lib/framework/queries'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Framework' }

export default async function FrameworkPage() {
  const actor = await currentActor()
  const version = await newestFramework(actor)
  return (
    <PageFrame version={env().version} header={<HeaderFor actor={actor} current={routes.framework()} />}>
      <FrameworkView version={version} />
    </PageFrame>
  )
}
