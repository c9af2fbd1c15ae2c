import { expect, it } from 'vitest'
import { unequalNumbers } from '../support/equal-numbers'

it('fails a run in which one database had more tests than the other', () => {
  const run = [
    { project: 'sqlite', tests: 3 },
    { project: 'sqlite', tests: 2 },
    { project: 'postgresql', tests: 4 },
    { project: 'unit', tests: 9 },
  ]
  expect(unequalNumbers(run)).toBe('Unequal numbers of tests ran: 5 on SQLite, 4 on PostgreSQL.')
})

it('accepts equal numbers of tests on both databases and a run on one of them', () => {
  const sqlite = { project: 'sqlite', tests: 5 }
  expect(unequalNumbers([sqlite, { project: 'postgresql', tests: 5 }])).toBeNull()
  expect(unequalNumbers([sqlite])).toBeNull()
})
