import type { Repeats } from '../rules/repeats'

/** How often a milestone comes again, as one says it after "repeats". */
export const repeatNames: Record<Repeats, string> = {
  week: 'every week',
  'two-weeks': 'every two weeks',
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
}
