import { listed } from '@/components/plan/figures-in-words'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { type EntryFilter, type FilterChoices, isFiltered } from '@/lib/journal/rules/filter'
import type { JournalPage } from '@/lib/journal/types'
import { routes } from '@/lib/routes'
import { EntryYears } from './entry-years'
import { FilterChips } from './filter-chips'
import { FilterForm } from './filter-form'
import { filterParts } from './filter-in-words'
import { totalsInWords } from './totals-in-words'

type Props = {
  page: JournalPage
  filter: EntryFilter
  choices: FilterChoices
  today: string
}

/** The filter and what it comes to; then what is planned, then what one did: newest first, year by year. */
export function JournalView({ page, filter, choices, today }: Props) {
  const { entries, totals } = page
  if (totals.entries === 0 && !isFiltered(filter)) return <NothingYet />
  const parts = filterParts(filter, choices, today)
  return (
    <>
      <div className="print:hidden">
        <FilterForm filter={filter} choices={choices} today={today} />
      </div>
      {parts.length > 0 && <FilterChips parts={parts} />}
      <p role="status" className="mb-8 text-small text-muted">
        {totals.entries > 0 && `${totalsInWords(totals)}.`}
        {totals.entries === 0 && `No entry matches ${listed(parts.map(({ words }) => words))}.`}
      </p>
      {totals.entries === 0 && <NothingFits />}
      {totals.entries > 0 && entries.length === 0 && (
        <p>
          There is nothing older. <Link href={routes.journal(filter)}>Back to the newest</Link>
        </p>
      )}
      <EntryYears entries={entries} framework={choices.framework} today={today} />
      <Pages page={page} filter={filter} />
    </>
  )
}

function Pages({ page: { before, after }, filter }: { page: JournalPage; filter: EntryFilter }) {
  if (before === null && after === null) return null
  return (
    <nav className="form-actions" aria-label="Pages of the journal">
      {after && (
        <ButtonLink variant="quiet" href={routes.journal({ ...filter, after })}>
          Newer entries
        </ButtonLink>
      )}
      {before && (
        <ButtonLink variant="quiet" href={routes.journal({ ...filter, before })}>
          Older entries
        </ButtonLink>
      )}
      {after && <Link href={routes.journal(filter)}>Back to the newest</Link>}
    </nav>
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

function NothingFits() {
  return (
    <EmptyState
      title="Nothing matches"
      action={<ButtonLink href={routes.journal()}>Clear the filter</ButtonLink>}
    >
      <p>Take one of the filters above away, or all of them.</p>
    </EmptyState>
  )
}
