/**
 * What a mentorship that lasts is unique by, from the owner to the counterpart: two people may hold the rope for each
 * other, each by a mentorship of their own.
 */
export function activeKey(ownerId: string, counterpartId: string): string {
  return `${ownerId}:${counterpartId}`
}
