import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { count, unequalNumbers } from '../../reporters/count'
import { type Outcome, type Report, readReport } from '../../reporters/report'

function report(...outcomes: Outcome[]): Report {
  return {
    tests: outcomes.map((outcome, index) => ({
      project: 'unit',
      file: 'a.test.ts',
      title: `test ${index}`,
      outcome,
    })),
    errors: [],
  }
}

const run = (exitCode: number | null, made: Report | null) =>
  count([{ name: 'unit', kind: 'runner', exitCode, report: made }])

describe('counting', () => {
  it('adds up what passed over all runners and checks', () => {
    const totals = count([
      { name: 'lint', kind: 'check', ok: true },
      { name: 'unit', kind: 'runner', exitCode: 0, report: report('passed', 'passed') },
      { name: 'e2e', kind: 'runner', exitCode: 0, report: report('passed') },
    ])
    expect(totals).toEqual({ passed: 4, failed: 0, problems: [] })
  })

  it.each<Outcome>(['failed', 'skipped', 'flaky'])('counts a test that was %s as failed', (outcome) => {
    expect(run(0, report('passed', outcome))).toMatchObject({ passed: 1, failed: 1 })
  })

  it('counts a failed check as one', () => {
    expect(count([{ name: 'types', kind: 'check', ok: false }])).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts a runner without a report as failed', () => {
    expect(run(0, null)).toEqual({ passed: 0, failed: 1, problems: ['unit left no report'] })
  })

  it('counts a runner without a test as failed', () => {
    expect(run(0, report())).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts a runner that ended badly as failed although every test passed', () => {
    expect(run(1, report('passed'))).toMatchObject({ passed: 1, failed: 1 })
    expect(run(null, report('passed'))).toMatchObject({ passed: 1, failed: 1 })
  })

  it('counts an error outside of any test', () => {
    expect(run(1, { ...report('passed'), errors: ['a file could not be loaded'] })).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })

  it('takes a missing or broken report for none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'belay-report-'))
    const file = join(folder, 'report.json')
    expect(readReport(file)).toBeNull()
    writeFileSync(file, '{"tests": [')
    expect(readReport(file)).toBeNull()
    writeFileSync(file, '{"numTotalTests": 3}')
    expect(readReport(file)).toBeNull()
    writeFileSync(file, JSON.stringify(report('passed')))
    expect(readReport(file)).toEqual(report('passed'))
    rmSync(folder, { recursive: true })
  })
})

describe('the two databases', () => {
  const on = (...projects: string[]): Report => ({
    tests: projects.map((project) => ({ project, file: 'a.test.ts', title: 'a', outcome: 'passed' })),
    errors: [],
  })

  it('must run equally many tests', () => {
    expect(unequalNumbers(on('sqlite', 'postgresql', 'unit'))).toBeNull()
    expect(unequalNumbers(on('sqlite', 'sqlite', 'postgresql'))).toBe(
      '2 tests ran on SQLite and 1 on PostgreSQL.',
    )
    expect(unequalNumbers(on('sqlite'))).toBe('1 tests ran on SQLite and 0 on PostgreSQL.')
    expect(unequalNumbers(on('unit'))).not.toBeNull()
    expect(unequalNumbers(null)).not.toBeNull()
  })
})
