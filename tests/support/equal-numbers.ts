import type { Reporter, TestModule } from 'vitest/node'

/** The two databases run one suite: a run in which one of them had more tests than the other has failed. */
export class EqualNumbers implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const problem = unequalNumbers(
      modules.map((module) => ({
        project: module.project.name,
        tests: [...module.children.allTests()].filter((test) => test.result().state !== 'skipped').length,
      })),
    )
    if (problem === null) return
    console.error(problem)
    process.exitCode = 1
  }
}

/** A sentence when both databases took part with unequal numbers of tests, else null. */
export function unequalNumbers(modules: { project: string; tests: number }[]): string | null {
  const count = (project: string) => {
    const own = modules.filter((module) => module.project === project)
    return own.length > 0 ? own.reduce((sum, module) => sum + module.tests, 0) : null
  }
  const sqlite = count('sqlite')
  const postgresql = count('postgresql')
  if (sqlite === null || postgresql === null || sqlite === postgresql) return null
  return `Unequal numbers of tests ran: ${sqlite} on SQLite, ${postgresql} on PostgreSQL.`
}
