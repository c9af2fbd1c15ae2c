import { describe, expect, it } from 'vitest'
import { checkAcceptance } from '../../reporters/acceptance'
import type { Outcome, Report } from '../../reporters/report'

const report = (...tests: [title: string, outcome: Outcome, project?: string][]): Report => ({
  tests: tests.map(([title, outcome, project = 'unit']) => ({ project, file: 'a.test.ts', title, outcome })),
  errors: [],
})

const list = `
issue-2:
  - slug: drops-a-goal
    demand: A goal can be dropped with a reason.
    tests: [drops a goal, keeps its reason]
  - slug: exports-everything
    demand: Everything can be taken along.
    planned: true
`

describe('the list of demands', () => {
  it('is met when every named test passed', () => {
    const reports = [report(['drops a goal', 'passed']), report(['keeps its reason', 'passed', 'e2e'])]
    expect(checkAcceptance(list, reports)).toEqual({ planned: 1, shown: 1, problems: [] })
  })

  it('names the demand whose test is missing', () => {
    const { shown, problems } = checkAcceptance(list, [report(['drops a goal', 'passed'])])
    expect(shown).toBe(0)
    expect(problems).toEqual(['drops-a-goal: no test is called "keeps its reason"'])
  })

  it.each<Outcome>(['failed', 'skipped', 'flaky'])(
    'does not take a test for shown that was %s',
    (outcome) => {
      const { problems } = checkAcceptance(list, [
        report(['drops a goal', outcome], ['keeps its reason', 'passed']),
      ])
      expect(problems).toEqual(['drops-a-goal: "drops a goal" did not pass'])
    },
  )

  it('wants a test to pass on both databases', () => {
    const reports = [
      report(
        ['drops a goal', 'passed', 'sqlite'],
        ['drops a goal', 'failed', 'postgresql'],
        ['keeps its reason', 'passed'],
      ),
    ]
    expect(checkAcceptance(list, reports).problems).toHaveLength(1)
  })

  it.each([
    ['an entry without tests', 'issue-2: [{ slug: a, demand: b, tests: [] }]'],
    ['an entry that is neither planned nor tested', 'issue-2: [{ slug: a, demand: b }]'],
    ['an entry that is planned and tested', 'issue-2: [{ slug: a, demand: b, planned: true, tests: [c] }]'],
    ['an entry planned as false', 'issue-2: [{ slug: a, demand: b, planned: false }]'],
    ['an empty file', ''],
    [
      'two demands of one name',
      'issue-2: [{ slug: a, demand: b, planned: true }, { slug: a, demand: c, planned: true }]',
    ],
  ])('refuses %s', (_what, yaml) => {
    expect(checkAcceptance(yaml, []).problems).not.toEqual([])
  })
})
