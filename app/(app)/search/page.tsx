import type { Metadata } from 'next'
import { SearchView } from '@/components/search/search-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'
import { search } from '@/lib/search/queries'

export const metadata: Metadata = { title: 'Search' }

/** How many results of each kind the page shows. */
const take = 20

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { q } = await searchParams
  const text = typeof q === 'string' ? q : ''
  const actor = await requirePerson(routes.search({ q: text }))
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.search()} />}>
      <PageHeading title="Search" />
      <SearchView results={await search(actor, text, take)} />
    </PageFrame>
  )
}
