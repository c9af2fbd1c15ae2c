type Values = Record<string, string | readonly string[]>

/** Whether two forms say the same; the order within a list does not count. */
export function sameForm(one: Values, other: Values): boolean {
  return comparable(one) === comparable(other)
}

function comparable(values: Values): string {
  const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : [...value].sort()]),
  )
}
