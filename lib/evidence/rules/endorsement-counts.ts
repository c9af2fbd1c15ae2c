/**
 * Whether an endorsement counts towards the supported level: by a signed-in person other than the owner, in a
 * mentorship with the owner when endorsing. Source: product.md, "Supported level".
 */
export function endorsementCounts({
  by,
  ownerId,
  mentorship,
  guest,
}: {
  /** a person's id; null for somebody without an account */
  by: string | null
  ownerId: string
  mentorship: boolean
  guest: boolean
}): boolean {
  return by !== null && by !== ownerId && mentorship && !guest
}
