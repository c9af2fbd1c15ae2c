import { EntryDates } from '@/components/journal/entry-dates'
import { Fact } from '@/components/journal/entry-fact'
import { OutsideLink } from '@/components/ui/outside-link'
import type { EntryAsked } from '@/lib/evidence/types'
import { kindNames } from '@/lib/journal/messages'

/** What somebody with a link sees of an entry: its kind, its days and its link. */
export function EntryAskedFacts({ entry }: { entry: EntryAsked }) {
  return (
    <>
      <Fact label="Kind">{kindNames[entry.kind]}</Fact>
      <EntryDates entry={entry} />
      {entry.link && (
        <Fact label="Link">
          <OutsideLink to={entry.link} />
        </Fact>
      )}
    </>
  )
}
