import { daysFrom } from '../rules/calendar'
import { byDate } from '../rules/milestone-order'
import type { MilestoneStanding } from '../rules/milestone-standing'
import type { Goal, GoalSummary, Milestone } from '../types'
import { spokenDay } from './days'
import { capitalised, spokenNumber } from './words'

/** How far an open goal is, without a capital and a full stop: "3 of 5 milestones, one overdue since Tuesday". */
export function progressPhrase(goal: GoalSummary, today: string): string {
  if (goal.state !== 'open') return closedPhrase(goal, today)
  const standing = standingPhrase(goal, today)
  if (goal.completed === 0 && !goal.risk && goal.startsOn > today) return standing
  return `${countPhrase(goal)}${standing && `, ${standing}`}`
}

/** How far a goal is, in a sentence that stands beside `riskSentence` and leaves overdue milestones to it. */
export function progressSentence(goal: GoalSummary, today: string): string {
  if (goal.risk?.reason === 'milestones-overdue') return `${countPhrase(goal)} complete.`
  return asSentence(progressPhrase(goal, today))
}

/** How a closed goal ended, and why it was dropped, without a capital and a full stop. */
export function closedPhrase(goal: Goal, today: string): string {
  const ended = endPhrase(goal, today)
  return goal.state === 'dropped' ? `${ended}: ${goal.dropReason}` : ended
}

/** How and when a goal ended, without a capital and a full stop; the reason for it stands elsewhere. */
export function endPhrase({ state, closedOn }: Goal, today: string): string {
  return closedOn ? `${state} ${onDay(closedOn, today)}` : state
}

function countPhrase({ completed, milestones }: GoalSummary): string {
  const count = milestones.length
  if (count === 0) return 'no milestones yet'
  if (completed < count) return `${completed} of ${count} ${count === 1 ? 'milestone' : 'milestones'}`
  if (count === 1) return 'its one milestone is complete'
  return `${count === 2 ? 'both' : `all ${count}`} milestones are complete`
}

function standingPhrase(
  { risk, overdue, dueOn, startsOn, completed, milestones }: GoalSummary,
  today: string,
) {
  if (risk?.reason === 'overdue') return `overdue since ${spokenDay(dueOn, today)}`
  if (risk?.reason === 'behind') return 'behind schedule'
  const [first] = byDate(overdue)
  if (first) {
    const since = spokenDay(first.dueOn, today)
    return overdue.length === 1
      ? `one overdue since ${since}`
      : `${spokenNumber(overdue.length)} overdue, the first since ${since}`
  }
  if (startsOn > today) return `starts ${onDay(startsOn, today)}`
  return milestones.length > completed ? 'on its way' : ''
}

/** Why an open goal is at risk, in a sentence; null when it is not. */
export function riskSentence(goal: GoalSummary, today: string): string | null {
  const { risk } = goal
  if (!risk) return null
  if (risk.reason === 'overdue') {
    return `At risk: it was due ${risk.days === 1 ? 'yesterday' : `${risk.days} days ago`}.`
  }
  if (risk.reason === 'milestones-overdue') {
    const [first, ...others] = byDate(risk.milestones)
    const more = others.length === 1 ? 'one more is' : `${spokenNumber(others.length)} more are`
    const rest = others.length === 0 ? '' : `, and ${more} overdue`
    return `At risk: “${first?.title}” is overdue since ${spokenDay(first?.dueOn ?? today, today)}${rest}.`
  }
  const days = daysFrom(goal.startsOn, goal.dueOn)
  const passed = Math.round(risk.elapsed * days)
  const time = days === 0 ? 'today is its only day' : `${passed} of its ${days} days have passed`
  return `At risk: ${time}, with ${goal.completed} of ${goal.milestones.length} milestones complete.`
}

/** How a milestone stands, without a capital and a full stop: "overdue since Tuesday". */
export function milestonePhrase(milestone: Milestone, standing: MilestoneStanding, today: string): string {
  if (standing === 'complete')
    return `complete, ${spokenDay(milestone.completedOn ?? milestone.dueOn, today)}`
  if (standing === 'overdue') return `overdue since ${spokenDay(milestone.dueOn, today)}`
  if (standing === 'left') return `left open, was due ${spokenDay(milestone.dueOn, today)}`
  return `due ${spokenDay(milestone.dueOn, today)}`
}

/** What achieving a goal leaves behind, in a sentence; null when nothing is open. */
export function openMilestonesSentence({ milestones, completed }: GoalSummary): string | null {
  const open = milestones.length - completed
  if (open === 0) return null
  return open === 1
    ? 'One milestone is still open, and stays so when the goal is achieved.'
    : `${capitalised(spokenNumber(open))} milestones are still open, and stay so when the goal is achieved.`
}

/** A phrase as a sentence of its own. */
export function asSentence(phrase: string): string {
  return /[.!?…]$/.test(phrase) ? capitalised(phrase) : `${capitalised(phrase)}.`
}

function onDay(day: string, today: string): string {
  const spoken = spokenDay(day, today)
  return /^(yesterday|today|tomorrow)$/.test(spoken) ? spoken : `on ${spoken}`
}
