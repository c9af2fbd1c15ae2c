import { meetingInWords, zoneInWords } from '@/lib/reviews/messages/meeting'

type Props = {
  at: Date
  /** the reader's */
  timeZone: string
  /** of the other one of the two; none: a guest, or somebody whose account is gone */
  other?: { name: string; timeZone: string } | null
}

/** When to meet, in the reader's time zone and, where the clocks show another time there, in the other one's. */
export function MeetingTime({ at, timeZone, other }: Props) {
  const here = meetingInWords(at, timeZone)
  const there = other ? meetingInWords(at, other.timeZone) : here
  return (
    <>
      <time dateTime={at.toISOString()}>{here}</time>
      {other && there !== here && (
        <>
          {' '}
          in {zoneInWords(timeZone)}{' '}
          <span className="text-muted">
            ({there} in {zoneInWords(other.timeZone)}, for {other.name})
          </span>
        </>
      )}
    </>
  )
}
