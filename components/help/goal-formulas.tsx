import { Percent } from '@/components/ui/percent'
import { Section } from '@/components/ui/section'
import {
  elapsedShare,
  type GoalDates,
  goalProgress,
  isAtRisk,
  isOverdue,
} from '@/lib/plans/rules/goal-figures'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { Formula } from './formula'

/** A goal from 1 January to 11 April 2026, a hundred days, with five milestones due on its last day. */
function goalWith(completed: number): GoalDates {
  return {
    ...{ startsOn: '2026-01-01', dueOn: '2026-04-11', state: 'open' },
    milestones: Array.from({ length: 5 }, (_, n) => ({
      dueOn: '2026-04-11',
      completedOn: n < completed ? '2026-01-20' : null,
    })),
  }
}

const halfway = '2026-02-20'

/** How far a goal is, and when it is overdue or at risk. */
export function GoalFormulas() {
  const risk = (completed: number) => (isAtRisk(goalWith(completed), halfway) ? 'at risk' : 'not at risk')
  const late = (day: string) => (isOverdue(goalWith(3), day) ? 'it is overdue' : 'it is not overdue')
  return (
    <Section title="Goals" id="goals">
      <Formula
        id="goal-progress"
        title="Progress of a goal"
        example={
          <>
            Three of five milestones are <Share of={goalProgress(goalWith(3))} />.
          </>
        }
      >
        Its completed milestones divided by all of them. An achieved goal is complete whatever was left; an
        open one without milestones is at 0.
      </Formula>
      <Formula
        id="elapsed"
        title="How much of its time has passed"
        example={
          <>
            A goal from 1 January to 11 April has 100 days. On 20 February 50 have passed, which is{' '}
            <Share of={elapsedShare(goalWith(0), halfway)} />.
          </>
        }
      >
        The whole days from its start to today, divided by those from its start to its due date; never less
        than none or more than all. A goal of one day has it all from that day on.
      </Formula>
      <Formula
        id="overdue"
        title="Overdue"
        example={
          <>
            A goal due on 11 April: on 11 April {late('2026-04-11')}, on 12 April {late('2026-04-12')}.
          </>
        }
      >
        An open goal that was due before today, and a milestone of an open goal that was due before today and
        is not completed. Today is the day where you live.
      </Formula>
      <Formula
        id="at-risk"
        title="At risk"
        example={
          <>
            Half of the time has gone by. With one milestone of five that is{' '}
            <Share of={elapsedShare(goalWith(1), halfway)} /> against <Share of={goalProgress(goalWith(1))} />
            : {risk(1)}. With two it is <Share of={elapsedShare(goalWith(2), halfway)} /> against{' '}
            <Share of={goalProgress(goalWith(2))} />: {risk(2)}.
          </>
        }
      >
        An open goal that is overdue, or has a milestone that is, or has milestones and has used more of its
        time than it has progress, by more than a quarter. Achieved and dropped goals are never at risk.
      </Formula>
    </Section>
  )
}

function Share({ of }: { of: number }) {
  return <Percent value={wholePercent(of)} />
}
