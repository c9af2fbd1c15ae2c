import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { kindNames } from '@/lib/access/messages'
import type { OwnMentorship } from '@/lib/access/types'
import { routes } from '@/lib/routes'
import { seesSentence } from './sees-in-words'

/** The owner's people: what each is, since when, and what they see. */
export function MentorshipRows({ mentorships }: { mentorships: OwnMentorship[] }) {
  return (
    <ul className="rows">
      {mentorships.map(({ id, counterpartName, kind, since, endedOn, sees }) => (
        <li key={id}>
          <p>
            <Link className="font-medium" href={routes.mentor(id)}>
              {counterpartName}
            </Link>
            , your {kindNames[kind]} {endedOn ? 'from' : 'since'} <DayText day={since} long />
            {endedOn && (
              <>
                {' '}
                to <DayText day={endedOn} long />
              </>
            )}
          </p>
          {!endedOn && <p className="muted text-small">{seesSentence(sees)}</p>}
        </li>
      ))}
    </ul>
  )
}
