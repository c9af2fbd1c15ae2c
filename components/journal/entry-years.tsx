import { listed } from '@/components/plan/figures-in-words'
import { Section } from '@/components/ui/section'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { stateNames } from '@/lib/journal/messages'
import { byYear } from '@/lib/journal/rules/by-year'
import { liesAhead } from '@/lib/journal/rules/days'
import { type EntryInList, entryStates } from '@/lib/journal/types'
import { capitalised } from '@/lib/plans/messages/words'
import { EntryList } from './entry-list'

type Props = {
  entries: EntryInList[]
  framework: FrameworkDefinition
  today: string
  /** the page of an entry, where it is not one's own */
  href?: (id: string) => string
}

/** A page of a journal: what lies ahead, then what was done, year by year. */
export function EntryYears({ entries, framework, today, href }: Props) {
  const ahead = entries.filter((entry) => liesAhead(entry, today))
  return (
    <>
      {byYear(ahead).map(({ year, entries }) => (
        <Section key={year} title={aheadTitle(entries, year === today.slice(0, 4) ? '' : year)}>
          <EntryList entries={entries} framework={framework} {...(href && { href })} />
        </Section>
      ))}
      {byYear(entries.slice(ahead.length)).map(({ year, entries }) => (
        <Section key={year} title={<span className="num">{year}</span>}>
          <EntryList entries={entries} framework={framework} {...(href && { href })} />
        </Section>
      ))}
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
