import { listed } from '@/components/plan/figures-in-words'
import { Section } from '@/components/ui/section'
import { spokenDay } from '@/lib/plans/messages/days'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { Brief, BriefGoal, GoalChanges } from '@/lib/reviews/types/brief'
import { Few } from './few'
import { Linked } from './linked'
import { briefLinks } from './links'

type Props = { brief: Brief; goals: GoalChanges }

/** Which goals were opened, achieved and dropped. */
export function ChangedGoals({ brief, goals: { opened, achieved, dropped } }: Props) {
  const links = briefLinks(brief)
  const today = brief.interval.to
  const line = ({ id, title }: BriefGoal, standing: string) => (
    <>
      <Linked href={links.goal(id)}>{title}</Linked>
      <p className="text-small text-muted">{standing}</p>
    </>
  )
  const closedOn = ({ closedOn }: BriefGoal) => spokenDay(closedOn ?? today, today)
  return (
    <Section nested title="Goals" id="changed-goals">
      <p>{sentence({ opened, achieved, dropped })}</p>
      <Few items={achieved} itemKey={({ id }) => id}>
        {(goal) => line(goal, `Achieved ${closedOn(goal)}`)}
      </Few>
      <Few items={dropped} itemKey={({ id }) => id}>
        {(goal) => line(goal, `Dropped ${closedOn(goal)}${goal.dropReason ? `: ${goal.dropReason}` : ''}`)}
      </Few>
      <Few items={opened.filter(({ state }) => state === 'open')} itemKey={({ id }) => id}>
        {(goal) => line(goal, `Opened, due ${spokenDay(goal.dueOn, today)}`)}
      </Few>
    </Section>
  )
}

function sentence(changes: GoalChanges): string {
  const verbs = ['opened', 'achieved', 'dropped'] as const
  const happened = verbs.filter((verb) => changes[verb].length > 0)
  const did = happened.map((verb) => `${spokenNumber(changes[verb].length)} ${verb}`)
  const not = verbs.filter((verb) => changes[verb].length === 0)
  const none = not.length === 0 ? '' : `Nothing was ${listed(not, 'or')}.`
  return [did.length > 0 && `${capitalised(listed(did))}.`, none].filter(Boolean).join(' ')
}
