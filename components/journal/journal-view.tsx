import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { byYear } from '@/lib/journal/rules/by-year'
import type { JournalPage } from '@/lib/journal/types'
import { routes } from '@/lib/routes'
import { EntryList } from './entry-list'

type Props = {
  page: JournalPage
  framework: FrameworkDefinition
  /** the page begins somewhere after the newest entry */
  isLater: boolean
}

/** What one did, newest first, year by year. */
export function JournalView({ page, framework, isLater }: Props) {
  if (page.entries.length === 0) return isLater ? <NothingOlder /> : <NothingYet />
  return (
    <>
      {byYear(page.entries).map(({ year, entries }) => (
        <Section key={year} title={<span className="num">{year}</span>}>
          <EntryList entries={entries} framework={framework} />
        </Section>
      ))}
      {(isLater || page.before) && (
        <nav className="form-actions" aria-label="Pages of the journal">
          {page.before && (
            <ButtonLink variant="quiet" href={routes.journal({ before: page.before })}>
              Older entries
            </ButtonLink>
          )}
          {isLater && <Link href={routes.journal()}>Back to the newest</Link>}
        </nav>
      )}
    </>
  )
}

function NothingYet() {
  return (
    <EmptyState
      title="Your activities will stand here"
      action={<ButtonLink href={routes.newEntry()}>Log an activity</ButtonLink>}
    >
      <p>
        A course, a talk, a design that you led, a one-on-one that went well: each is one entry, in your own
        words.
      </p>
    </EmptyState>
  )
}

function NothingOlder() {
  return (
    <p>
      There is nothing older. <Link href={routes.journal()}>Back to the newest</Link>
    </p>
  )
}
