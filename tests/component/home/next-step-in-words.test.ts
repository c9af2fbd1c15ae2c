import { describe, expect, it } from 'vitest'
import { nextStepInWords } from '@/components/home/next-step-in-words'
import type { NextStep } from '@/lib/progress/rules/next-step'
import { smallFramework } from '@/tests/support/factories/small-framework'

const goal = { id: 'talk', title: 'Speak outside', dueOn: '2026-11-20', milestones: 2, openMilestones: 0 }
const milestone = {
  id: 'dry',
  title: 'Dry run',
  dueOn: '2026-11-19',
  goalId: 'talk',
  goalTitle: 'Speak outside',
}

const steps: [NextStep, sentence: RegExp, href: string][] = [
  [{ kind: 'start-plan' }, /^Start your plan/, '/welcome'],
  [
    { kind: 'rate', competency: 'writing', left: 1 },
    /^Rate yourself in writing: one of the competencies that your role asks for is not rated yet\.$/,
    '/plan/competency/writing',
  ],
  [
    { kind: 'rate', competency: 'writing', left: 3 },
    /^Rate yourself in writing: three of/,
    '/plan/competency/writing',
  ],
  [
    { kind: 'set-goal', competency: 'writing' },
    /^Set a goal: writing would lift/,
    '/goals/new?competency=writing',
  ],
  [{ kind: 'set-goal', competency: null }, /^You have reached everything/, '/goals/new'],
  [{ kind: 'overdue-milestone', milestone }, /^“Dry run” is overdue since Thursday/, '/goals/talk'],
  [{ kind: 'overdue-goal', goal }, /^“Speak outside” is overdue since Friday/, '/goals/talk'],
  [{ kind: 'finish-goal', goal }, /^Every milestone of “Speak outside” is complete/, '/goals/talk'],
  [
    { kind: 'milestone', milestone: { ...milestone, dueOn: '2026-11-23' } },
    /comes next, due tomorrow\.$/,
    '/goals/talk',
  ],
  [{ kind: 'add-milestone', goal }, /^“Speak outside” has no milestones yet/, '/goals/talk'],
]

describe('the next step in words', () => {
  it('is one sentence with a button that leads to the thing itself', () => {
    for (const [step, sentence, href] of steps) {
      const said = nextStepInWords(step, smallFramework(), '2026-11-22')
      expect(said.sentence, step.kind).toMatch(sentence)
      expect(said.href, step.kind).toBe(href)
      expect(said.button, step.kind).not.toBe('')
    }
  })
})
