import { listed } from '@/components/plan/figures-in-words'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { stateNames } from '@/lib/journal/messages'
import { byYear } from '@/lib/journal/rules/by-year'
import { liesAhead } from '@/lib/journal/rules/days'
import { type EntryInList, entryStates, type JournalPage } from '@/lib/journal/types'
import { capitalised } from '@/lib/plans/messages/words'
import { routes } from '@/lib/routes'
import { EntryList } from './entry-list'

type Props = {
  page: JournalPage
  framework: FrameworkDefinition
  today: string
}

/** What is planned, then what one did: newest first, year by year. */
export function JournalView({ page, framework, today }: Props) {
  if (page.entries.length === 0) return page.first ? <NothingYet /> : <NothingOlder />
  const ahead = page.entries.filter((entry) => liesAhead(entry, today))
  return (
    <>
      {byYear(ahead).map(({ year, entries }) => (
        <Section key={year} title={aheadTitle(entries, year === today.slice(0, 4) ? '' : year)}>
          <EntryList entries={entries} framework={framework} />
        </Section>
      ))}
      {byYear(page.entries.slice(ahead.length)).map(({ year, entries }) => (
        <Section key={year} title={<span className="num">{year}</span>}>
          <EntryList entries={entries} framework={framework} />
        </Section>
      ))}
      {(!page.first || page.before) && (
        <nav className="form-actions" aria-label="Pages of the journal">
          {page.before && (
            <ButtonLink variant="quiet" href={routes.journal({ before: page.before })}>
              Older entries
            </ButtonLink>
          )}
          {!page.first && <Link href={routes.journal()}>Back to the newest</Link>}
        </nav>
      )}
    </>
  )
}

/** "Planned", or "Planned and in progress"; with the year where it is another one than today's. */
function aheadTitle(entries: EntryInList[], year: string) {
  const states = entryStates.filter((each) => entries.some(({ state }) => state === each))
  return (
    <>
      {capitalised(listed(states.map((state) => stateNames[state].toLowerCase())))}
      {year && (
        <>
          , <span className="num">{year}</span>
        </>
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
