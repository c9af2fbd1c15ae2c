import type { Metadata } from 'next'
import { dropPromiseAction, keepPromiseAction, renegotiatePromiseAction } from '@/app/actions/promises'
import { PromiseListView } from '@/components/promises/promise-list-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { promiseList } from '@/lib/reviews/queries/promise-list'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Promises' }

const actions = { keep: keepPromiseAction, drop: dropPromiseAction, renegotiate: renegotiatePromiseAction }

export default async function PromisesPage({ searchParams }: PageProps<'/promises'>) {
  const { before } = await searchParams
  const after = typeof before === 'string' && before !== '' ? before : null
  const actor = await requirePerson(routes.promises({ ...(after && { before: after }) }))
  const list = await promiseList(actor, after)
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <PageHeading
        kicker={<Link href={routes.reviews()}>Reviews</Link>}
        title="Promises"
        lead="Who does what, by when: yours and what others promised you."
      />
      <PromiseListView list={list} actions={actions} isFurther={after !== null} />
    </PageFrame>
  )
}
