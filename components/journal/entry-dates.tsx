import { DayText } from '@/components/ui/day-text'
import { fieldLabel, plainEnd } from '@/lib/journal/rules/kind-fields'
import type { Entry, EntryState } from '@/lib/journal/types'
import { Fact } from './entry-fact'

type Dated = Pick<Entry, 'kind' | 'startsOn' | 'endsOn' | 'state'>

/** When an entry was or will be; the end of one that is done by the kind's own name ("Issued") where it has one. */
export function EntryDates({ entry }: { entry: Dated }) {
  const { kind, startsOn, endsOn, state } = entry
  const end = fieldLabel(kind, 'endsOn')
  if (end === plainEnd || state !== 'done' || endsOn === null)
    return (
      <Fact label="When">
        <Period entry={entry} />
      </Fact>
    )
  return (
    <>
      <Fact label={end}>
        <DayText day={endsOn} long />
      </Fact>
      {startsOn !== null && startsOn !== endsOn && (
        <Fact label="Begun">
          <DayText day={startsOn} long />
        </Fact>
      )}
    </>
  )
}

/** How a period begins that has no end yet. */
const openPeriod: Record<EntryState, string> = { planned: 'From ', 'in-progress': 'Since ', done: '' }

function Period({ entry: { startsOn, endsOn, state } }: { entry: Dated }) {
  if (startsOn === null || endsOn === null || startsOn === endsOn) {
    const only = endsOn ?? startsOn
    return (
      <>
        {endsOn === null && openPeriod[state]}
        {only && <DayText day={only} long />}
      </>
    )
  }
  return (
    <>
      <DayText day={startsOn} long /> to <DayText day={endsOn} long />
    </>
  )
}
