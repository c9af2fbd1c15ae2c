/** What `npm run bench` measures. */
export type Name =
  | 'plan_vs_blank'
  | 'review_vs_blank'
  | 'atlas_vs_blank'
  | 'plan_growth'
  | 'journal_growth'
  | 'progress_growth'
  | 'brief_growth'
  | 'roster_growth'
  | 'packet_ms_per_100'
  | 'packet_growth'
  | 'packet_memory'
  | 'statements_max'
  | 'js_vs_blank'
  | 'commits_per_log'
  | 'rss_growth'
  | 'download_growth_mb'
  | 'lighthouse_min'

export type Measured = {
  name: Name
  value: number
  /** what the value was made of, in words */
  from: string
  /** why the target is missed although the value alone would reach it */
  fault?: string
}

const targets: Record<Name, { least?: number; most?: number }> = {
  plan_vs_blank: { least: 0.6 },
  review_vs_blank: { least: 0.6 },
  atlas_vs_blank: { least: 0.5 },
  plan_growth: { most: 1.15 },
  journal_growth: { most: 1.25 },
  progress_growth: { most: 1.5 },
  brief_growth: { most: 1.25 },
  roster_growth: { most: 1.25 },
  // told, for whoever wants to know how long theirs will take
  packet_ms_per_100: {},
  packet_growth: { most: 12 },
  packet_memory: { most: 300 },
  statements_max: { most: 8 },
  js_vs_blank: { most: 1.1 },
  commits_per_log: { least: 1, most: 1 },
  rss_growth: { most: 1.3 },
  download_growth_mb: { most: 20 },
  lighthouse_min: { least: 95 },
}

/** A value as it is written and compared: to three decimals. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Whether a value reaches its target. */
export function isReached({ name, value, fault }: Measured): boolean {
  const { least = -Infinity, most = Infinity } = targets[name]
  return fault === undefined && rounded(value) >= least && rounded(value) <= most
}

/** The results as lines for the terminal. */
export function table(results: readonly Measured[]): string {
  const rows = results.map((result) => [
    result.name,
    String(rounded(result.value)),
    inWords(result.name),
    isReached(result) ? 'reached' : 'not reached',
    result.fault === undefined ? result.from : `${result.from}; ${result.fault}`,
  ])
  const lines = [['name', 'value', 'to reach', '', 'from'], ...rows]
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0))
  const widths = [0, 1, 2, 3].map(width)
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
}

function inWords(name: Name): string {
  const { least, most } = targets[name]
  if (least === undefined && most === undefined) return 'told'
  if (least === most) return `= ${least}`
  return least === undefined ? `≤ ${most}` : `≥ ${least}`
}
