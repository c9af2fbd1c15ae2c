import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import type { NamedUnmapped } from '@/lib/progress/rules/named-unmapped'
import { routes } from '@/lib/routes'

/** The observables that the newest version has not, each with the entries that are claimed for it. */
export function UnmappedList({ unmapped }: { unmapped: NamedUnmapped[] }) {
  return (
    <ul className="rows" aria-label="Could not be mapped">
      {unmapped.map(({ competencyKey, observableKey, competency, text, entries }) => (
        <li key={`${competencyKey} ${observableKey}`}>
          <p className="text-small text-muted">
            <Link href={routes.competency(competencyKey, 'evidence')}>{competency}</Link>
          </p>
          <p className="max-w-[68ch]">{text}</p>
          <ul className="text-small">
            {entries.map(({ id, title, date }) => (
              <li key={id}>
                <Link href={routes.entry(id)}>{title}</Link>, <DayText day={date} long />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
