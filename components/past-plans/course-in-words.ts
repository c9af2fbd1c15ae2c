import { totalsInWords } from '@/components/journal/totals-in-words'
import { counted, listed } from '@/components/plan/figures-in-words'
import type { Totals } from '@/lib/journal/types'
import { capitalised } from '@/lib/plans/messages/words'
import type { GoalCounts, PlanCourse } from '@/lib/progress/rules/plan-course'
import { wholePercent } from '@/lib/progress/rules/whole-percent'

/** From where to where a plan has come, in a sentence; `null` where progress is not asked for. */
export function wayInWords({ role, start, end }: PlanCourse): string | null {
  if (start.progress === null || end.progress === null || !role) return null
  const [from, to] = [wholePercent(start.progress), wholePercent(end.progress)]
  const of = role.kind === 'target' ? 'of the way' : 'of what the role asks for'
  return from === to ? `${to} % ${of}, at the start and at the end.` : `From ${from} % to ${to} % ${of}.`
}

/** How many competencies had no rating at the start, where that makes the figures; `null`: none. */
export function unratedInWords({ start, end }: PlanCourse): string | null {
  const rated = start.unrated.length - end.unrated.length
  if (start.unrated.length === 0) return null
  const count = counted(start.unrated.length, 'competency', 'competencies')
  const first = `${capitalised(count)} that the role asks for had no rating at the start and ${start.unrated.length === 1 ? 'counts' : 'count'} as 0 there.`
  return rated > 0 ? `${first} What the first rating adds is no growth yet.` : first
}

/** What became of the goals, in a sentence. */
export function goalsInWords({ achieved, dropped, open }: GoalCounts): string {
  if (achieved + dropped + open === 0) return 'No goal was set.'
  const parts = [
    achieved > 0 && `${counted(achieved, 'goal')} achieved`,
    dropped > 0 && `${counted(dropped, 'goal')} dropped`,
    open > 0 && `${counted(open, 'goal')} open`,
  ].filter((part): part is string => part !== false)
  return `${capitalised(listed(parts))}.`
}

/** How many milestones were completed, in a sentence. */
export function milestonesInWords(count: number): string {
  return count === 0
    ? 'No milestone was completed.'
    : `${capitalised(counted(count, 'milestone'))} completed.`
}

/** What was logged as done, and the time of it, in a sentence. */
export function loggedInWords(totals: Totals): string {
  return totals.entries === 0 ? 'Nothing was logged as done.' : `Logged as done: ${totalsInWords(totals)}.`
}
