import { Link } from '@/components/ui/link'
import { aboveInWords, levelBeside } from '@/lib/evidence/messages'
import type { AboveEvidence as Above } from '@/lib/progress/rules/above-evidence'
import { routes } from '@/lib/routes'

type Props = {
  /** the widest difference first */
  above: Above[]
  /** some evidence supports some level */
  hasEvidence: boolean
}

/** How many are named. */
const atMost = 3

/** Which of one's own levels stand above their evidence, the widest differences by name, in a sentence. */
export function AboveEvidence({ above, hasEvidence }: Props) {
  if (above.length === 0) return null
  return (
    <p className="max-w-[68ch]">
      {aboveInWords(above.length, hasEvidence)}
      {above.length > atMost ? ', these by most: ' : ': '}
      {above.slice(0, atMost).map(({ competency, current, supported }, index) => (
        <span key={competency.key}>
          {index > 0 && '; '}
          <Link href={routes.competency(competency.key)}>{competency.name}</Link>,{' '}
          {levelBeside(current, supported)}
        </span>
      ))}
      . <Link href={routes.help('supported-level')}>What is this?</Link>
    </p>
  )
}
