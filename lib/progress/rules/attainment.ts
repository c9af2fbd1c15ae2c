/**
 * The share, 0 to 1, of a required level (1 and up) that a level reaches: `min(level, r) / r`.
 * Source: product.md, "Attainment".
 */
export function attainment(level: number, required: number): number {
  return Math.min(level, required) / required
}
