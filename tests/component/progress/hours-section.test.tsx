import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HoursSection } from '@/components/progress/hours-section'
import { minutesByMonth } from '@/lib/progress/rules/hours-by-month'
import { monthsBetween } from '@/lib/progress/rules/months'

const today = '2026-06-15'

/** The rows of the table, with the days that each of its figures leads to. */
function rowsSince(from: string): string[] {
  const months = monthsBetween(from, today)
  const entries = months.map((month) => ({ date: `${month}-10`, minutes: 60, kind: 'talk' }))
  const html = renderToStaticMarkup(
    <HoursSection
      id="hours"
      title="Hours by kind"
      months={months}
      rows={minutesByMonth(entries, months, ({ kind }) => [kind])}
      nameOf={() => 'Talk'}
      linkTo={(_, days) => `${days.from} to ${days.to}`}
      from={from}
      today={today}
    >
      Month by month.
    </HoursSection>,
  )
  const body = /<tbody>(.*)<\/tbody>/.exec(html)?.[1] ?? ''
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) => row.replace(/<a[^>]*href="([^"]*)"[^>]*>/g, ' [$1] ').replace(/<[^>]+>/g, ''))
}

describe('the table of hours', () => {
  it('lists months, the newest first, each with its entries', () => {
    expect(rowsSince('2026-05-01')).toEqual([
      'Jun 2026 [2026-06-01 to 2026-06-30] 1 h',
      'May 2026 [2026-05-01 to 2026-05-31] 1 h',
    ])
    expect(rowsSince('2023-07-01')).toHaveLength(36)
  })

  it('lists years where there are more than 36 months, with the hours of all their months', () => {
    expect(rowsSince('2023-06-01')).toEqual([
      '2026 [2026-01-01 to 2026-06-30] 6 h',
      '2025 [2025-01-01 to 2025-12-31] 12 h',
      '2024 [2024-01-01 to 2024-12-31] 12 h',
      '2023 [2023-06-01 to 2023-12-31] 7 h',
    ])
  })
})
