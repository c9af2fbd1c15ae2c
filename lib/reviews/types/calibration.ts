import type { Calibration } from '../rules/calibration'
import type { OtherKind, Side } from './review'

/** Somebody who rated an owner: in the address a person's id, or a guest review's. */
export type Rater = {
  key: string
  /** null: a guest without a name, or somebody whose account was deleted */
  name: string | null
  kind: OtherKind
}

/** What the owner and a rater said of a competency when they last rated it in the same review. */
export type CalibrationPoint = {
  key: string
  name: string
  self: number
  other: number
  reviewId: string
  /** the calendar day of the reveal where the reader lives */
  revealedOn: string
}

export type CalibrationPage = {
  /** the reader's */
  side: Side
  ownerId: string
  ownerName: string
  /** the newest review first */
  raters: Rater[]
  /** null: nobody has rated the same competency in a revealed review */
  shown:
    | (Calibration & {
        rater: Rater
        /** the widest difference first */
        points: CalibrationPoint[]
        levels: { level: number; name: string }[]
        /** how many pairs were given on another scale and are not compared */
        leftOut: number
      })
    | null
}
