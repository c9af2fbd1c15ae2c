import { counted } from '@/components/plan/figures-in-words'
import { dayInWords } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { capitalised } from '@/lib/plans/messages/words'
import { routes } from '@/lib/routes'
import { isNarrowed } from '@/lib/skills/rules/filter'
import { skillGrowth } from '@/lib/skills/rules/growth'
import type { SkillFilter, SkillInList, SkillWithSteps } from '@/lib/skills/types'

type Props = { skills: (SkillInList & SkillWithSteps)[]; filter: SkillFilter; today: string }

/** A list of skills in a sentence: how many there are, or what it is narrowed to. */
export function SkillsLead({ skills, filter, today }: Props) {
  if (skills.length === 0) return null
  const count = capitalised(counted(skills.length, 'skill'))
  if (filter.since) {
    const { levels } = skillGrowth(skills, filter.since, today)
    return (
      <>
        {count} grew by {counted(levels, 'level')} since {dayInWords(filter.since, true)}.{' '}
        <Link href={routes.skills()}>All skills</Link>
      </>
    )
  }
  if (isNarrowed(filter)) return `${count} ${skills.length === 1 ? 'matches' : 'match'}.`
  const reached = skills.filter(
    ({ level, targetLevel }) => targetLevel !== null && level >= targetLevel,
  ).length
  return `${count}${reached > 0 ? `, ${counted(reached, 'target')} reached` : ''}.`
}
