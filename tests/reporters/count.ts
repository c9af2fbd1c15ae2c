import type { Report } from './report'

/** One thing that `npm test` does: a runner, which leaves a report, or a check, which passes or fails as a whole. */
export type Stage =
  | { name: string; kind: 'check'; ok: boolean }
  | { name: string; kind: 'runner'; exitCode: number | null; report: Report | null }

export type Totals = { passed: number; failed: number; problems: string[] }

/**
 * Adds up all stages. Whatever did not pass on its first try counts as failed, what was skipped or is still to
 * be written among it. A runner that left no report, ran no test, or ended badly although its report shows no
 * failure counts as one failed on top: nothing may be lost by crashing.
 */
export function count(stages: readonly Stage[]): Totals {
  const totals: Totals = { passed: 0, failed: 0, problems: [] }
  const fail = (problem: string) => {
    totals.failed += 1
    totals.problems.push(problem)
  }
  for (const stage of stages) {
    if (stage.kind === 'check') {
      if (stage.ok) totals.passed += 1
      else fail(`${stage.name} failed`)
      continue
    }
    const { name, exitCode, report } = stage
    if (!report) {
      fail(`${name} left no report`)
      continue
    }
    for (const { project, file, title, outcome } of report.tests) {
      if (outcome === 'passed') totals.passed += 1
      else fail(`${outcome}: ${title} (${project}, ${file})`)
    }
    for (const error of report.errors) fail(`${name}: ${error}`)
    if (report.tests.length === 0) fail(`${name} ran no test`)
    const showsFailure = report.errors.length > 0 || report.tests.some((test) => test.outcome !== 'passed')
    if (exitCode !== 0 && report.tests.length > 0 && !showsFailure)
      fail(`${name} ended with code ${exitCode}, although every test passed`)
  }
  return totals
}

/** A sentence when the two databases did not run equally many tests, else null. */
export function unequalNumbers(report: Report | null): string | null {
  const ran = (project: string) => report?.tests.filter((test) => test.project === project).length ?? 0
  const sqlite = ran('sqlite')
  const postgresql = ran('postgresql')
  if (sqlite > 0 && sqlite === postgresql) return null
  return `${sqlite} tests ran on SQLite and ${postgresql} on PostgreSQL.`
}
