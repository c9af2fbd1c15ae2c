/**
 * A value as JSON with the keys of every object sorted: equal values give equal texts, whatever order their files
 * or a database kept them in. Lists keep their order.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}
