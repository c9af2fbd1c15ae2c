import { parse } from 'yaml'
import { z } from 'zod'
import type { Report } from './report'

const entry = z.union([
  z.strictObject({ slug: z.string(), demand: z.string(), tests: z.array(z.string()).min(1) }),
  z.strictObject({ slug: z.string(), demand: z.string(), planned: z.literal(true) }),
])
const list = z.record(z.string(), z.array(entry))

export type Acceptance = { planned: number; shown: number; problems: string[] }

/**
 * Holds the list of demands (YAML: entries by issue) against what the runners report. A demand is shown when
 * each of the tests it names was run, and passed wherever it was run.
 */
export function checkAcceptance(yaml: string, reports: readonly Report[]): Acceptance {
  const parsed = list.safeParse(parse(yaml))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    return { planned: 0, shown: 0, problems: faults }
  }
  const entries = Object.values(parsed.data).flat()
  const problems = entries
    .filter(({ slug }, index) => entries.findIndex((other) => other.slug === slug) !== index)
    .map(({ slug }) => `${slug}: there are two demands of this name`)
  const tests = reports.flatMap((report) => report.tests)
  let planned = 0
  let shown = 0
  for (const demand of entries) {
    if ('planned' in demand) {
      planned += 1
      continue
    }
    const lacking = demand.tests.flatMap((title) => {
      const runs = tests.filter((test) => test.title === title)
      if (runs.length === 0) return [`${demand.slug}: no test is called "${title}"`]
      return runs.every((test) => test.outcome === 'passed')
        ? []
        : [`${demand.slug}: "${title}" did not pass`]
    })
    problems.push(...lacking)
    if (lacking.length === 0) shown += 1
  }
  return { planned, shown, problems }
}
