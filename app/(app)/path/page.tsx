import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { takeTemplateAction } from '@/app/actions/goals'
import { AtlasView } from '@/components/atlas/atlas-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { atlasPage } from '@/lib/progress/queries/atlas-page'
import { atlasAddress, saysNothing } from '@/lib/progress/rules/atlas-query'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Path' }

export default async function Path({ searchParams }: PageProps<'/path'>) {
  const asked = await searchParams
  const texts = Object.entries(asked).map(([name, value]) => [name, [value].flat()[0]])
  const actor = await requirePerson(routes.atlas(Object.fromEntries(texts)))
  const page = await atlasPage(actor, asked)
  if (saysNothing(asked)) redirect(routes.atlas(atlasAddress(page.query), 'what-if'))
  return (
    <PageFrame version={env().version} header={<SiteHeader current={routes.atlas()} />}>
      <AtlasView page={page} action={takeTemplateAction} requestId={newId()} />
    </PageFrame>
  )
}
