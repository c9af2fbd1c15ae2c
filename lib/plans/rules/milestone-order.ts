/** A milestone's place among those of its goal; no two of a goal have the same. */
export type Place = { id: string; position: number }

/** A milestone's new position, and by how much the positions from one to another move to make room for it. */
export type Placing = { position: number; from: number; to: number; by: 1 | -1 }

/**
 * What changes when a milestone is put before another, or at the end where none is named; `same` when it stands there
 * already, `gone` when one of the two is not among them. `order` holds the milestones of one goal by position.
 */
export function placing(
  order: readonly Place[],
  id: string,
  before: string | null,
): Placing | 'same' | 'gone' {
  const index = indexOf(order, id)
  const target = before === null ? order.length : indexOf(order, before)
  if (index < 0 || target < 0) return 'gone'
  if (target === index || target === index + 1) return 'same'
  const moved = positionAt(order, index)
  if (target < index) {
    const position = positionAt(order, target)
    return { position, from: position, to: moved - 1, by: 1 }
  }
  const position = positionAt(order, target - 1)
  return { position, from: moved + 1, to: position, by: -1 }
}

function indexOf(order: readonly Place[], wanted: string): number {
  return order.findIndex(({ id }) => id === wanted)
}

function positionAt(order: readonly Place[], index: number): number {
  return order[index]?.position ?? 0
}

type Dated = { dueOn: string }

/** Milestones by date; those of one day as they stood. */
export function byDate<M extends Dated>(milestones: readonly M[]): M[] {
  return milestones.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}

/**
 * Before which other one a milestone goes, null for the end, when it gets another day: all stand by date, and stay so.
 * Once somebody has put them into another order a milestone keeps its place: undefined.
 */
export function beforeByDate(
  order: readonly (Place & Dated)[],
  id: string,
  dueOn: string,
): string | null | undefined {
  if (byDate(order).some((each, index) => each !== order[index])) return undefined
  return order.find((each) => each.id !== id && each.dueOn > dueOn)?.id ?? null
}
