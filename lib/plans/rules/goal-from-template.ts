import type { Competency, GoalTemplate } from '@/lib/framework/types'
import type { NewGoalForm } from '../types'
import { daysAfter, daysFrom } from './calendar'

/**
 * A goal as its template has it, begun on a day and due after the template's weeks. With another due day the
 * milestones move along: each keeps its share of the time.
 */
export function goalFromTemplate(
  { competency, template }: { competency: Competency; template: GoalTemplate },
  startsOn: string,
  dueOn = daysAfter(startsOn, template.weeks * 7),
): NewGoalForm {
  const days = daysFrom(startsOn, dueOn)
  return {
    title: template.title,
    outcome: template.outcome,
    measure: template.measure,
    relevance: template.relevance,
    startsOn,
    dueOn,
    competencies: [competency.key],
    templateKey: template.key,
    milestones: template.milestones.map(({ title, week }) => ({
      title,
      dueOn: daysAfter(startsOn, Math.round((days * week) / template.weeks)),
    })),
  }
}
