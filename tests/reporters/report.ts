import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** `skipped` is whatever did not run; `flaky` is what passed only when it was tried again. */
export type Outcome = 'passed' | 'failed' | 'skipped' | 'flaky'

export type TestRecord = { project: string; file: string; title: string; outcome: Outcome }

/** What a runner tells about its run. `errors`: what went wrong outside of any test. */
export type Report = { tests: TestRecord[]; errors: string[] }

/** Where a runner's report goes is told to it by this variable of the environment. */
export const REPORT_VARIABLE = 'BELAY_TEST_REPORT'

/** Writes a runner's report to the file that the environment names; without one, nothing. */
export function writeReport(report: Report): void {
  const file = process.env[REPORT_VARIABLE]
  if (!file) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(report, null, 2))
}

/** A runner's report, or null when it left none that can be read. */
export function readReport(file: string): Report | null {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isReport(report) ? report : null
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isReport(value: unknown): value is Report {
  const report = value as Partial<Report> | null
  return Array.isArray(report?.tests) && Array.isArray(report.errors)
}
