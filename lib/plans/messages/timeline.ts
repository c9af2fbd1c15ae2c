import { milestoneStanding } from '../rules/milestone-standing'
import type { GoalSummary, Milestone, PlanTimeline, TimelineGoal } from '../types'
import { spokenDay } from './days'
import { asSentence, milestonePhrase, progressPhrase } from './progress'
import { capitalised, spokenNumber } from './words'

/** What is next and what is late, in a sentence or two. */
export function timelineSentence({ next, late, today }: PlanTimeline): string {
  const sentences = [
    next ? `Next is “${next.title}”, due ${spokenDay(next.dueOn, today)}.` : 'No milestone is still to come.',
    late > 0 && `${capitalised(spokenNumber(late))} ${late === 1 ? 'is' : 'are'} overdue.`,
  ]
  return sentences.filter(Boolean).join(' ')
}

/** A milestone and how it stands: "Dry run, overdue since Tuesday". */
export function milestoneInWords(milestone: Milestone, goal: GoalSummary, today: string): string {
  return `${milestone.title}, ${milestonePhrase(milestone, milestoneStanding(milestone, goal, today), today)}`
}

/** A goal's row for those who cannot see it: its days, how far it is, its milestones. */
export function timelineRowInWords(goal: TimelineGoal, today: string): string {
  const days = `From ${spokenDay(goal.startsOn, today)} to ${spokenDay(goal.dueOn, today)}.`
  const milestones = goal.shown.map((milestone) => milestoneInWords(milestone, goal, today)).join('; ')
  const words = [days, asSentence(progressPhrase(goal, today)), milestones && asSentence(milestones)]
  return words.filter(Boolean).join(' ')
}
