import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { Mark } from '@/lib/progress/types/over-time'
import { markHref, markNames } from './level-lines'

/** How many there are at most; the pages of the areas have all. */
const shown = 12

/** Every signed review and every endorsement, whatever it is about, the newest first, one press away. */
export function SignedAndEndorsed({ marks }: { marks: readonly Mark[] }) {
  const ofOthers = marks.filter(({ kind }) => kind === 'review' || kind === 'endorsement').reverse()
  if (ofOthers.length === 0) return null
  return (
    <Disclosure summary="signed reviews and endorsements">
      <Table
        caption="Signed reviews and endorsements"
        hideCaption
        rows={ofOthers.slice(0, shown)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'day', label: 'On', cell: ({ day }) => <DayText day={day} long /> },
          {
            key: 'kind',
            label: 'What',
            cell: ({ kind }) => <span className="whitespace-nowrap">{markNames[kind]}</span>,
          },
          {
            key: 'about',
            label: 'About',
            cell: (mark) => <Link href={markHref(mark)}>{mark.title}</Link>,
          },
        ]}
      />
      {ofOthers.length > shown && (
        <p className="text-small text-muted">
          {ofOthers.length - shown} older ones stand on the pages of their areas.
        </p>
      )}
    </Disclosure>
  )
}
