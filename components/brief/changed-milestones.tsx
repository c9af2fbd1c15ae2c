import { Section } from '@/components/ui/section'
import { spokenDay } from '@/lib/plans/messages/days'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { Brief, BriefMilestone, MilestoneChanges } from '@/lib/reviews/types/brief'
import { Few } from './few'
import { Linked } from './linked'
import { briefLinks } from './links'

type Props = { brief: Brief; milestones: MilestoneChanges }

/** Which milestones were done, which were missed, and which were late before. */
export function ChangedMilestones({ brief, milestones: { done, missed, older } }: Props) {
  const links = briefLinks(brief)
  const today = brief.interval.to
  const line = ({ id, title, goalId, goalTitle }: BriefMilestone, standing: string) => (
    <>
      <Linked href={links.goal(goalId, id)}>{title}</Linked>
      <p className="text-small text-muted">
        {standing} · {goalTitle}
      </p>
    </>
  )
  return (
    <Section nested title="Milestones" id="changed-milestones">
      <p>{sentence({ done, missed, older })}</p>
      <Few items={done} itemKey={({ id }) => id}>
        {(milestone) => line(milestone, `Done ${spokenDay(milestone.completedOn ?? today, today)}`)}
      </Few>
      <Few items={missed} itemKey={({ id }) => id}>
        {(milestone) => line(milestone, `Missed: overdue since ${spokenDay(milestone.dueOn, today)}`)}
      </Few>
      <Few items={older} itemKey={({ id }) => id}>
        {(milestone) => line(milestone, `Still open: overdue since ${spokenDay(milestone.dueOn, today)}`)}
      </Few>
    </Section>
  )
}

function sentence({ done, missed, older }: MilestoneChanges): string {
  const before =
    older.length === 0
      ? ''
      : ` ${capitalised(spokenNumber(older.length))} from before ${older.length === 1 ? 'is' : 'are'} still overdue.`
  if (done.length === 0 && missed.length === 0) return `None was done or missed.${before}`
  return `${capitalised(some(done.length))} done, ${some(missed.length)} missed.${before}`
}

function some(count: number): string {
  return count === 0 ? 'none' : spokenNumber(count)
}
