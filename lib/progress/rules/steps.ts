/** What holds from a day on. */
export type From<T> = { day: string; value: T }

/** What holds on a day: the last step at or before it, `before` where there is none. Steps come with the oldest first. */
export function valueOn<T>(steps: readonly From<T>[], day: string, before: T): T {
  let value = before
  for (const step of steps) {
    if (step.day > day) break
    value = step.value
  }
  return value
}

/** The steps that change something: of several on one day the last, and none that repeats the one before. */
export function changes<T>(steps: readonly From<T>[], same: (a: T, b: T) => boolean = Object.is): From<T>[] {
  const kept: From<T>[] = []
  for (const [index, step] of steps.entries()) {
    if (steps[index + 1]?.day === step.day) continue
    const last = kept.at(-1)
    if (!last || !same(last.value, step.value)) kept.push(step)
  }
  return kept
}

/** The steps as somebody sees them who looks from a day on: what holds on that day, then what comes after. */
export function since<T>(steps: readonly From<T>[], day: string, before: T): From<T>[] {
  return [{ day, value: valueOn(steps, day, before) }, ...steps.filter((step) => step.day > day)]
}
