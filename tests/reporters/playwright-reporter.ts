import { relative } from 'node:path'
import type { FullConfig, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter'
import { type Outcome, writeReport } from './report'

/** Leaves a report of a Playwright run; see `report.ts`. */
export default class ReportWriter implements Reporter {
  private suite: Suite | undefined
  private readonly errors: string[] = []

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite
  }

  onError(error: TestError): void {
    this.errors.push(error.message ?? error.value ?? 'an error without a message')
  }

  onEnd(): void {
    const tests = this.suite?.allTests() ?? []
    writeReport({
      tests: tests.map((test) => ({
        project: test.parent.project()?.name ?? '',
        file: relative(process.cwd(), test.location.file),
        title: test.title,
        outcome: outcomeOf(test),
      })),
      errors: this.errors,
    })
  }
}

function outcomeOf(test: TestCase): Outcome {
  const outcome = test.outcome()
  if (outcome === 'skipped' || test.results.length === 0) return 'skipped'
  if (outcome === 'flaky') return 'flaky'
  return outcome === 'expected' && test.expectedStatus === 'passed' ? 'passed' : 'failed'
}
