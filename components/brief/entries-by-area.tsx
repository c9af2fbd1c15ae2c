import { totalsInWords } from '@/components/journal/totals-in-words'
import { Section } from '@/components/ui/section'
import { spokenDay } from '@/lib/plans/messages/days'
import { spokenNumber } from '@/lib/plans/messages/words'
import type { AreaDone, Brief, EntriesDone } from '@/lib/reviews/types/brief'
import { Linked } from './linked'
import { briefLinks } from './links'

type Props = { brief: Brief; entries: EntriesDone }

/** What was done, by area, with the time that it took. */
export function EntriesByArea({ brief, entries: { totals, privateOnes, areas } }: Props) {
  const links = briefLinks(brief)
  if (totals.entries === 0)
    return (
      <Section nested title="Done" id="entries-by-area">
        <p>Nothing was logged as done.</p>
      </Section>
    )
  return (
    <Section nested title="Done" id="entries-by-area">
      <p>
        <Linked href={links.journal()}>{totalsInWords(totals)}</Linked>.
        {privateOnes > 0 && ` ${privateInWords(privateOnes, totals.entries)}`}
      </p>
      <ul className="brief-list">
        {areas.map((area) => (
          <li key={area.key ?? ''}>
            <Linked href={links.journal(area.key)}>
              {area.key === null ? 'Without an area' : area.name}
            </Linked>
            : {totalsInWords(area.totals)}
            <p className="text-small text-muted">{newestInWords(area, brief.interval.to)}</p>
          </li>
        ))}
      </ul>
      {areas.length > 1 && (
        <p className="text-small text-muted">
          By the areas of an entry’s competencies. An entry under two areas counts in both, and once in all.
        </p>
      )}
    </Section>
  )
}

function privateInWords(count: number, all: number): string {
  if (count === all)
    return count === 1 ? 'It is private: counted for you alone.' : 'All are private: counted for you alone.'
  return `${count === 1 ? 'One of them is' : `${spokenNumber(count)} of them are`} private: counted for you alone.`
}

/** The newest titles under an area: `“Title”, 3 May; “Other” (private), 1 May; and 3 more`. */
function newestInWords({ newest, totals }: AreaDone, today: string): string {
  const titles = newest.map(
    ({ title, date, isPrivate }) => `“${title}”${isPrivate ? ' (private)' : ''}, ${spokenDay(date, today)}`,
  )
  const others = totals.entries - newest.length
  return [...titles, ...(others > 0 ? [`and ${others.toLocaleString('en')} more`] : [])].join('; ')
}
