/** The middle of some numbers, of an even count the mean of the two in the middle. Throws when there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  if (upper === undefined || lower === undefined) throw new Error('There is nothing to take the median of.')
  return (lower + upper) / 2
}

/**
 * The median of what each pair gives when its first is divided by its second. The two of a pair were measured one
 * right after the other, so that what slows the machine for a while slows both.
 */
export function pairedRatio(pairs: readonly (readonly [number, number])[]): number {
  return median(pairs.map(([one, other]) => one / other))
}
