import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { kindNames } from '@/lib/journal/messages'
import type { Entry } from '@/lib/journal/types'
import { routes } from '@/lib/routes'

/** How an entry's page begins: its kind, its title, and the way to change it. */
export function EntryHeading({ entry }: { entry: Entry }) {
  return (
    <PageHeading kicker={kindNames[entry.kind]} title={entry.title}>
      <ButtonLink variant="quiet" href={routes.entryEdit(entry.id)}>
        Edit
      </ButtonLink>
    </PageHeading>
  )
}
