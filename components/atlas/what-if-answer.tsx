import { listed, midSentence } from '@/components/plan/figures-in-words'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { Nearest, WhatIf } from '@/lib/progress/types/atlas'
import { nearestText, percentText } from './words'

type Props = {
  whatIf: WhatIf
  /** as it is */
  nearest: Nearest | null
}

/** What would be with the levels that were moved, role by role. */
export function WhatIfAnswer({ whatIf: { moved, roles, nearest: then }, nearest }: Props) {
  const moves = moved.map(
    ({ competency, from, to }) => `${midSentence(competency.name)} at ${to} instead of ${from}`,
  )
  const isSame = then?.role.key === nearest?.role.key
  return (
    <div className="mb-6">
      <h3>With {listed(moves)}</h3>
      <p>
        {then
          ? `Nearest ${isSame ? 'would still be' : 'would be'} ${nearestText(then)}`
          : 'No role would be nearest'}
        {!isSame && nearest ? `; now it is ${nearestText(nearest)}` : ''}.
      </p>
      <ul className="mt-1 list-disc pl-5 marker:text-edge">
        {roles.map(({ role, now, would }) => (
          <li key={role.key}>{`${role.name} ${changeText(now, would)}`}</li>
        ))}
      </ul>
    </div>
  )
}

function changeText(now: number | null, would: number | null): string {
  if (now === null || would === null) return 'asks for nothing.'
  if (wholePercent(now) === wholePercent(would)) return `would stay at ${percentText(now)}.`
  return `would be ${percentText(would)}, now ${percentText(now)}.`
}
