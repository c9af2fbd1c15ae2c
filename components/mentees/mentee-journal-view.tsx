import { EntryYears } from '@/components/journal/entry-years'
import { totalsInWords } from '@/components/journal/totals-in-words'
import { ButtonLink } from '@/components/ui/button-link'
import { dayInWords } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import type { MenteeJournal } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'
import { MenteeKicker } from './mentee-kicker'

type Props = { page: MenteeJournal }

/** Somebody's journal, to read: newest first, year by year. What is marked private is not in it. */
export function MenteeJournalView({ page: { shown, page, framework, today } }: Props) {
  const { ownerId, sees } = shown
  const { entries, totals, before, after } = page
  const from = sees.journalFrom === null ? '' : ` Shown from ${dayInWords(sees.journalFrom, true)} on.`
  return (
    <>
      <PageHeading
        kicker={<MenteeKicker shown={shown} />}
        title="Journal"
        lead={
          totals.entries === 0
            ? `${shown.ownerName} shares no entries with you yet.${from}`
            : `${totalsInWords(totals)}.${from}`
        }
      />
      {totals.entries > 0 && entries.length === 0 && (
        <p>
          There is nothing older. <Link href={routes.menteeJournal(ownerId)}>Back to the newest</Link>
        </p>
      )}
      <EntryYears
        entries={entries}
        framework={framework}
        today={today}
        href={(id) => routes.menteeEntry(ownerId, id)}
      />
      {(before !== null || after !== null) && (
        <nav className="form-actions" aria-label="Pages of the journal">
          {after && (
            <ButtonLink variant="quiet" href={routes.menteeJournal(ownerId, { after })}>
              Newer entries
            </ButtonLink>
          )}
          {before && (
            <ButtonLink variant="quiet" href={routes.menteeJournal(ownerId, { before })}>
              Older entries
            </ButtonLink>
          )}
          {after && <Link href={routes.menteeJournal(ownerId)}>Back to the newest</Link>}
        </nav>
      )}
    </>
  )
}
