import type { OpenGoal } from '../types'

/** How far a goal was that a finished plan left open, without a capital and a full stop: "2 of 5 milestones". */
export function leftOpenPhrase({ milestones }: Pick<OpenGoal, 'milestones'>): string {
  const count = milestones.length
  if (count === 0) return 'no milestones'
  const completed = milestones.filter(({ completedOn }) => completedOn !== null).length
  return `${completed} of ${count} ${count === 1 ? 'milestone' : 'milestones'}`
}
