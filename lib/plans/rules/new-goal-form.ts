import { competencyOf, goalTemplateOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { NewGoalForm } from '../types'
import { daysAfter } from './calendar'
import { goalFromTemplate } from './goal-from-template'

/** How long a goal from scratch is meant to take unless somebody says otherwise, in weeks. */
const usualWeeks = 12

/**
 * How the form of a new goal is filled: from a template, with its weeks counted from today; for one competency; or
 * empty. A key that the framework does not know counts as none.
 */
export function newGoalForm(
  framework: FrameworkDefinition,
  asked: { template?: string; competency?: string },
  today: string,
): NewGoalForm {
  const origin = asked.template ? goalTemplateOf(framework, asked.template) : null
  if (origin) return goalFromTemplate(origin, today)
  const competency = asked.competency ? competencyOf(framework, asked.competency) : null
  return {
    title: '',
    outcome: '',
    measure: '',
    relevance: '',
    startsOn: today,
    dueOn: daysAfter(today, usualWeeks * 7),
    competencies: competency ? [competency.key] : [],
    templateKey: '',
    milestones: [],
  }
}
