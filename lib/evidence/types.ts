/** A behaviour that evidence is claimed for, by its competency's key and its own. */
export type ClaimedObservable = { competencyKey: string; observableKey: string }

/** What somebody else said of evidence; days are the reader's calendar days. */
export type Endorsement = {
  id: string
  /** null: a guest, or an account that was deleted */
  endorserId: string | null
  /** null: an account that was deleted */
  name: string | null
  isGuest: boolean
  /** in the endorser's own words */
  saw: string
  on: string
  withdrawnOn: string | null
}

/** A claim that stands: what an entry shows, and what others said of that. */
export type Evidence = {
  id: string
  on: string
  observables: ClaimedObservable[]
  /** the oldest first */
  endorsements: Endorsement[]
}
