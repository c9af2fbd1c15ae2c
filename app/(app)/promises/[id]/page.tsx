import {
  dropPromiseAction,
  keepPromiseAction,
  promiseToMilestoneAction,
  renegotiatePromiseAction,
} from '@/app/actions/promises'
import { PromiseView } from '@/components/promises/promise-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { promisePage } from '@/lib/reviews/queries/promise'
import { routes } from '@/lib/routes'

const actions = {
  keep: keepPromiseAction,
  drop: dropPromiseAction,
  renegotiate: renegotiatePromiseAction,
  toMilestone: promiseToMilestoneAction,
}

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ promise }) => promise.what,
  draw: (page) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <PromiseView {...page} actions={actions} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  return promisePage(await requirePerson(routes.promise(id)), id)
}

export { generateMetadata }
export default Page
