/**
 * What binary fractions may fall short of the share that they stand for, in percent. Far smaller than the step
 * between two different shares of any plan, so 100 stays reserved for what is complete.
 */
const ROUNDING = 1e-9

/**
 * A share, 0 to 1, as the whole percent that a page shows: rounded down, so that 100 means complete.
 * Source: product.md, "Figures".
 */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + ROUNDING)
}
