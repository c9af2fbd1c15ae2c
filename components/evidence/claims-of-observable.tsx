import { PrivateMark } from '@/components/journal/entry-marks'
import { listed } from '@/components/plan/figures-in-words'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { OutsideLink } from '@/components/ui/outside-link'
import { countsOn } from '@/lib/evidence/rules/supported-level'
import type { CompetencyClaim } from '@/lib/evidence/types'
import { kindNames } from '@/lib/journal/messages'
import { deletedInWords } from '@/lib/people/messages'
import { routes } from '@/lib/routes'

type Props = { claims: CompetencyClaim[]; today: string }

/** The entries that are claimed to show one observable: what, when, where to look, and who endorsed it. */
export function ClaimsOfObservable({ claims, today }: Props) {
  return (
    <ul className="mt-1 grid gap-1 border-l-2 border-line pl-4">
      {claims.map((claim) => (
        <li key={claim.evidenceId}>
          <Link href={routes.entry(claim.entryId)} className="font-medium">
            {claim.title}
          </Link>
          <p className="flex flex-wrap gap-x-4 text-small text-muted">
            <span>
              {kindNames[claim.kind]} · <DayText day={claim.date} long />
            </span>
            <span>{endorsedInWords(claim)}</span>
            {!countsOn(claim, today) && <span>{uncountedInWords(claim, today)}</span>}
            {claim.isPrivate && <PrivateMark />}
          </p>
          {claim.link && (
            <p className="text-small break-words">
              <OutsideLink to={claim.link} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function endorsedInWords({ endorsements }: CompetencyClaim): string {
  const names = endorsements
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map(({ name, isGuest }) => `${name ?? deletedInWords}${isGuest ? ' (guest)' : ''}`)
  return names.length > 0 ? `endorsed by ${listed([...new Set(names)])}` : 'not endorsed yet'
}

function uncountedInWords({ date }: CompetencyClaim, today: string): string {
  return date > today ? 'counts from its day on' : 'older than two years, counts no longer'
}
