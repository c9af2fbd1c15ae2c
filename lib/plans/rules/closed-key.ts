/** Where a page of closed goals ends: the next one holds what was closed before. */
export type ClosedKey = { closedOn: string; id: string }

/** The key as it stands in an address. */
export function writeClosedKey({ closedOn, id }: ClosedKey): string {
  return `${closedOn}_${id}`
}

/** The key from an address, or null for anything that is none. */
export function readClosedKey(text: string | undefined): ClosedKey | null {
  const [, closedOn, id] = /^(\d{4}-\d\d-\d\d)_([A-Za-z0-9-]{1,64})$/.exec(text ?? '') ?? []
  return closedOn && id ? { closedOn, id } : null
}
