/** How often something that speaks for a competency happened since the last review. */
export type Change = { competencyKey: string; times: number }

/**
 * The competencies that a review is proposed to rate: those that the role asks for and that changed, the most changed
 * first, at most so many; ties in the guide's order. Source: issue 4, "Rate blind".
 */
export function proposedCompetencies(
  {
    required,
    order,
    changes,
  }: { required: readonly string[]; order: readonly string[]; changes: readonly Change[] },
  most: number,
): string[] {
  const times = new Map<string, number>()
  for (const change of changes) {
    times.set(change.competencyKey, (times.get(change.competencyKey) ?? 0) + change.times)
  }
  return order
    .filter((key) => required.includes(key) && (times.get(key) ?? 0) > 0)
    .toSorted((one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0))
    .slice(0, most)
}
