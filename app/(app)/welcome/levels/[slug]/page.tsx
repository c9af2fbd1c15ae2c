import { redirect } from 'next/navigation'
import { rateInTurnAction } from '@/app/actions/welcome'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { RateInTurn } from '@/components/welcome/rate-in-turn'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'
import { welcomeCompetency } from '@/lib/progress/queries/welcome'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ slug: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ competency }) => competency.name,
  draw: ({ page, competency }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader nav={[]} />}>
      <RateInTurn action={rateInTurnAction} page={page} competency={competency} requestId={newId()} />
    </PageFrame>
  ),
})

async function load({ slug }: { slug: string }) {
  const actor = await requirePerson(routes.welcome(`levels/${slug}`))
  const found = await welcomeCompetency(actor, slug)
  if (!found) redirect(routes.welcome('role'))
  return found
}

export { generateMetadata }
export default Page
