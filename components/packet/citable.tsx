import { dayInWords } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import type { PacketDocument } from '@/lib/packet/types/document'
import { deletedInWords } from '@/lib/people/messages'
import { capitalised } from '@/lib/plans/messages/words'

type Citable = { anchor: string; name: string }

/** Everything that the words of a packet can cite, each with what to type. */
export function CitableList({ document }: { document: PacketDocument }) {
  const entries = (list: PacketDocument['entries']) =>
    list.map(({ anchor, title, date }) => ({ anchor, name: `${title}, ${dayInWords(date, true)}` }))
  const groups: { title: string; things: Citable[] }[] = [
    { title: 'Evidence', things: entries(document.entries.filter(({ shows }) => shows.length > 0)) },
    { title: 'Goals', things: document.goals.map(({ anchor, title }) => ({ anchor, name: title })) },
    {
      title: 'Reviews',
      things: document.reviews.map(({ anchor, on, with: other }) => ({
        anchor,
        name: `${other ?? capitalised(deletedInWords)}, ${dayInWords(on, true)}`,
      })),
    },
    {
      title: 'Levels',
      things: document.areas.flatMap(({ competencies }) =>
        competencies.map(({ anchor, name }) => ({ anchor, name })),
      ),
    },
    {
      title: 'Other activities',
      things: entries(document.entries.filter(({ shows }) => shows.length === 0)),
    },
  ]
  return (
    <Disclosure summary="What you can cite, and what to type" id="citable">
      {groups
        .filter(({ things }) => things.length > 0)
        .map(({ title, things }) => (
          <div key={title} className="mb-4">
            <h3 className="field-label">{title}</h3>
            <ul className="text-small">
              {things.map(({ anchor, name }) => (
                <li key={anchor} className="wrap-anywhere">
                  <code>[{anchor}]</code> {name}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Disclosure>
  )
}
