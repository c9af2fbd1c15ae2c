import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HomePage } from '@/components/home/home'
import type { EventKind } from '@/lib/activity/types'
import { goalSummary } from '@/lib/plans/rules/goal-summary'
import type { OpenGoal } from '@/lib/plans/types'
import type { ActivityOnHome, HomePage as HomeData } from '@/lib/progress/types/home'
import { smallFramework } from '@/tests/support/factories/small-framework'

const today = '2026-11-22'

function drawn(home: Partial<HomeData>): string {
  const empty: HomeData = {
    ...{ next: { kind: 'start-plan' }, framework: smallFramework(), standing: null, hasEvidence: false },
    ...{ milestones: [], atRisk: [], atRiskCount: 0, plannedThisWeek: [], expiring: [], activity: [], today },
  }
  return renderToStaticMarkup(<HomePage home={{ ...empty, ...home }} />).replace(/<!-- -->/g, '')
}

function text(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

function happened(kind: EventKind, wanted: Partial<ActivityOnHome['newest']> & { count?: number }) {
  const { count = 1, ...newest } = wanted
  return {
    day: '2026-11-21',
    count,
    newest: {
      ...{ id: `${kind} ${newest.title}`, kind, subjectId: 'subject', day: '2026-11-21' },
      ...{ title: null, goalId: null, competencyKey: null, ...newest },
    },
  }
}

describe('home', () => {
  it('leaves out what there is none of', () => {
    const html = drawn({})
    for (const title of ['Overdue and at risk', 'Planned for this week', 'Certificates that expire soon'])
      expect(html).not.toContain(title)
    expect(html).toContain('What you did will stand here')
  })

  it('says of each goal at risk why, and lists its milestones that are overdue beside the reason', () => {
    const milestone = (id: string, dueOn: string) => ({ id, title: `Step ${id}`, dueOn, completedOn: null })
    const goal: OpenGoal = {
      ...{ id: 'goal', planId: 'plan', title: 'Speak outside', startsOn: '2026-01-01', dueOn: '2027-01-01' },
      ...{ state: 'open', closedOn: null, dropReason: null },
      milestones: [milestone('a', '2026-11-01'), milestone('b', '2026-11-21')],
    }
    const said = text(drawn({ atRisk: [goalSummary(goal, today)], atRiskCount: 3 }))
    expect(said).toContain(
      'Speak outside At risk: “Step a” is overdue since 1 November, and one more is overdue.',
    )
    expect(said).toContain('Step a since 1 November Step b since yesterday')
    expect(said).toContain('2 more')
  })

  it('takes what happened several times in a row together and links to the newest', () => {
    const html = drawn({
      activity: [
        happened('entry.logged', { title: 'A talk' }),
        happened('rating.given', { competencyKey: 'listening', count: 3 }),
        happened('milestone.completed', { title: 'Slides', goalId: 'goal-1' }),
        happened('entry.deleted', {}),
      ],
    })
    expect(html).toContain('Logged: <a href="/journal/subject">A talk</a>')
    expect(html).toContain('Rated yourself in 3 competencies, last: <a href="/plan/competency/listening">')
    expect(html).toContain('Completed a milestone: <a href="/goals/goal-1">Slides</a>')
    expect(text(html)).toContain('Deleted an entry yesterday')
  })
})
