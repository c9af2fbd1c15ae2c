/** What two people have together is found by this, whichever of them owns the plan: their ids, the smaller first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`
}
