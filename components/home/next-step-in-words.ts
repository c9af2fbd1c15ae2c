import { midSentence } from '@/components/plan/figures-in-words'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { spokenDay } from '@/lib/plans/messages/days'
import { spokenNumber } from '@/lib/plans/messages/words'
import type { NextStep } from '@/lib/progress/rules/next-step'
import { routes } from '@/lib/routes'

type Said = { sentence: string; href: string; button: string }

/** The sentence on what to do next, and the button that leads there. */
export function nextStepInWords(next: NextStep, framework: FrameworkDefinition, today: string): Said {
  const nameOf = (key: string) => midSentence(competencyOf(framework, key)?.name ?? key)
  switch (next.kind) {
    case 'start-plan':
      return {
        sentence: 'Start your plan: choose where you want to go, or leave that open for now.',
        href: routes.welcome(),
        button: 'Start your plan',
      }
    case 'start-next-plan':
      return {
        sentence: 'Your last plan is finished. Start the next one, with the goals that you take along.',
        href: routes.nextPlan(),
        button: 'Start the next plan',
      }
    case 'rate':
      return {
        sentence:
          next.left === 1
            ? `Rate yourself in ${nameOf(next.competency)}: one of the competencies that your role asks for is not rated yet.`
            : `Rate yourself in ${nameOf(next.competency)}: ${spokenNumber(next.left)} of the competencies that your role asks for are not rated yet.`,
        href: routes.competency(next.competency),
        button: 'Rate yourself',
      }
    case 'set-goal':
      return next.competency === null
        ? {
            sentence:
              'You have reached everything that your role asks for. Set a goal of your own, or choose another role.',
            href: routes.newGoal(),
            button: 'Set a goal',
          }
        : {
            sentence: `Set a goal: ${nameOf(next.competency)} would lift your plan most.`,
            href: routes.newGoal({ competency: next.competency }),
            button: 'Set a goal',
          }
    case 'overdue-milestone':
      return {
        sentence: `“${next.milestone.title}” is overdue since ${spokenDay(next.milestone.dueOn, today)}: complete it, or give it a new day.`,
        href: routes.goal(next.milestone.goalId),
        button: 'Open its goal',
      }
    case 'overdue-goal':
      return {
        sentence: `“${next.goal.title}” is overdue since ${spokenDay(next.goal.dueOn, today)}: achieve it, drop it, or give it a new day.`,
        href: routes.goal(next.goal.id),
        button: 'Open the goal',
      }
    case 'finish-goal':
      return {
        sentence: `Every milestone of “${next.goal.title}” is complete: is the goal achieved?`,
        href: routes.goal(next.goal.id),
        button: 'Open the goal',
      }
    case 'milestone':
      return {
        sentence: `“${next.milestone.title}” comes next, due ${spokenDay(next.milestone.dueOn, today)}.`,
        href: routes.goal(next.milestone.goalId),
        button: 'Open its goal',
      }
    case 'add-milestone':
      return {
        sentence: `“${next.goal.title}” has no milestones yet: what is the first step?`,
        href: routes.goal(next.goal.id),
        button: 'Open the goal',
      }
  }
}
