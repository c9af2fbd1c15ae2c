type Words = { guestName: string; saw: string; requestId: string }

/**
 * What a guest's form finds of what stands as said through the same link: nothing (null), what an earlier submission of
 * the form itself said, or something else, which would have to be withdrawn first.
 */
export function saidBefore(stands: Words | null, said: Words): 'same' | 'other' | null {
  if (stands === null) return null
  const isSame =
    stands.requestId === said.requestId && stands.guestName === said.guestName && stands.saw === said.saw
  return isSame ? 'same' : 'other'
}
