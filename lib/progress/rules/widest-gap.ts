/**
 * The area that is furthest from what the role requires: the lowest progress below 1, the first among equals;
 * `null` where nothing is missing. Areas that are not asked for (`null`) are left out.
 */
export function widestGap<A extends { progress: number | null }>(areas: readonly A[]): A | null {
  let widest: { area: A; progress: number } | null = null
  for (const area of areas) {
    if (area.progress === null || area.progress >= 1) continue
    if (!widest || area.progress < widest.progress) widest = { area, progress: area.progress }
  }
  return widest?.area ?? null
}
