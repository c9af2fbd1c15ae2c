import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { HomePage } from '@/components/home/home'
import type { EntryInList } from '@/lib/journal/types'
import { smallFramework } from '@/tests/support/factories/small-framework'

it('names the year of each of the newest entries', () => {
  const entry: EntryInList = {
    ...{ id: 'entry-1', kind: 'talk', title: 'Logs that answer questions', state: 'done' },
    ...{ date: '2021-05-03', minutes: null, isPrivate: false, competencies: [] },
  }
  const html = renderToStaticMarkup(
    <HomePage
      home={{
        ...{ next: { kind: 'start-plan' }, framework: smallFramework(), standing: null },
        ...{ milestones: [], overdue: [], overdueCount: 0, entries: [entry], today: '2026-11-22' },
      }}
    />,
  )
  expect(html).toContain('3 May 2021')
})
