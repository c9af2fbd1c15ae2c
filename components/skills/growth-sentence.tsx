import { counted } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import { spokenDay } from '@/lib/plans/messages/days'
import { capitalised } from '@/lib/plans/messages/words'
import { routes } from '@/lib/routes'
import type { GrowthInBrief } from '@/lib/skills/rules/growth'

type Props = { growth: GrowthInBrief; since: string; today: string }

/** By how much skills grew since a day, in a sentence that opens to them. */
export function GrowthSentence({ growth: { skills, levels, most, shared }, since, today }: Props) {
  const begin = capitalised(`since ${spokenDay(since, today)}`)
  const name = <Link href={routes.skill(most.id)}>{most.name}</Link>
  const fromTo = (
    <span className="num">
      {most.from} → {most.to}
    </span>
  )
  if (skills === 1)
    return (
      <>
        {begin}: {name} grew by {counted(levels, 'level')}, {fromTo}.
      </>
    )
  return (
    <>
      {begin}:{' '}
      <Link href={routes.skills({ since })}>
        {counted(skills, 'skill')} grew by {counted(levels, 'level')} in all
      </Link>
      ; {shared ? <>none more than {name}</> : <>{name} grew most</>}, {fromTo}.
    </>
  )
}
