import type { BriefGoal } from '@/lib/reviews/types/brief'

/** An open goal of a brief, due on 30 June 2027 and made before the interval of these tests unless told otherwise. */
export function goalOf(wanted: Partial<BriefGoal> & { id: string }): BriefGoal {
  return {
    title: wanted.id,
    dueOn: '2027-06-30',
    state: 'open',
    closedOn: null,
    dropReason: null,
    dueMoves: 0,
    createdAt: new Date('2027-01-01T12:00:00Z'),
    milestones: [],
    competencies: [],
    ...wanted,
  }
}
