import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { type Outcome, writeReport } from './report'

/** Leaves a report of a Vitest run; see `report.ts`. */
export default class ReportWriter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message?: string }[]): void {
    writeReport({
      tests: modules.flatMap((module) =>
        [...module.children.allTests()].map((test) => ({
          project: module.project.name,
          file: relative(process.cwd(), module.moduleId),
          title: test.name,
          outcome: outcomeOf(test),
        })),
      ),
      errors: [
        ...modules.flatMap((module) =>
          module.errors().map((error) => `${module.moduleId}: ${error.message}`),
        ),
        ...unhandled.map((error) => error.message ?? String(error)),
      ],
    })
  }
}

function outcomeOf(test: TestCase): Outcome {
  const { state } = test.result()
  if (state === 'pending') return 'skipped'
  return state === 'passed' && test.diagnostic()?.flaky ? 'flaky' : state
}
