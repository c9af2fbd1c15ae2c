import { kindInWords, nameInWords } from '@/lib/reviews/messages/meeting'
import type { OtherKind, Side } from '@/lib/reviews/types/review'

type Props = {
  name: string | null
  otherKind: OtherKind
  /** the reader's: the other one of an owner is a mentor, say; the other one of a mentor is the owner */
  side: Side
}

/** The other one of the two, with what that one is to the review; a guest is always marked. */
export function OtherName({ name, otherKind, side }: Props) {
  if (side === 'other') return <>{name}</>
  const said = nameInWords(name, otherKind)
  if (name === null) return <>{said}</>
  return (
    <>
      {said} <span className="text-muted">({kindInWords[otherKind]})</span>
    </>
  )
}
