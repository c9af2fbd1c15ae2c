/** A number to one decimal: as fine as pictures are drawn. */
export function tenth(number: number): number {
  return Math.round(number * 10) / 10
}
