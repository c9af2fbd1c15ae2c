/** Why a rating cannot be voided, or `null` when it can: once voided, it stays as it is. */
export function whyNotVoided(rating: { voidedAt: Date | null }): 'already-voided' | null {
  return rating.voidedAt === null ? null : 'already-voided'
}
