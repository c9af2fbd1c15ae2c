import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { OpenGoals } from '@/components/plan/open-goals'
import { goalSummary } from '@/lib/plans/rules/goal-summary'

const today = '2026-11-22'

function listed(dueOn: string): string {
  const goal = goalSummary(
    {
      ...{ id: 'talk', planId: 'plan', title: 'Speak outside', startsOn: '2026-11-01', dueOn },
      ...{ state: 'open', closedOn: null, dropReason: null, milestones: [] },
    },
    today,
  )
  return renderToStaticMarkup(<OpenGoals goals={[goal]} today={today} />).replaceAll(/<[^>]+>/g, '')
}

it('names the year of a due date when it is not this one', () => {
  expect(listed('2026-12-14')).toMatch(/due 14 December$/)
  expect(listed('2028-02-14')).toMatch(/due 14 February 2028$/)
})
