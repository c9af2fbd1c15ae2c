import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { kindNames } from '@/lib/journal/messages'
import type { Entry } from '@/lib/journal/types'
import { routes } from '@/lib/routes'

/** How an entry's page begins: its kind, its title, and the ways to change it and to repeat it. */
export function EntryHeading({ entry }: { entry: Entry }) {
  return (
    <PageHeading kicker={kindNames[entry.kind]} title={entry.title}>
      <ButtonLink variant="quiet" href={routes.entryEdit(entry.id)}>
        Edit
      </ButtonLink>
      <Link href={routes.newEntry({ like: entry.id })}>Log another like this</Link>
    </PageHeading>
  )
}
