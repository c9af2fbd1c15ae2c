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

/** A piece of evidence as the supported level of one competency takes it. Days are the owner's calendar days. */
export type Grounds = {
  entryId: string
  /** the entry's date */
  date: string
  withdrawnOn: string | null
  /** keys */
  observables: string[]
  /** those that count: by a signed-in person other than the owner, in a mentorship with the owner when endorsing */
  endorsements: { on: string; withdrawnOn: string | null }[]
}

/** The same as it is stored, for observables of any competency. */
export type ClaimedGrounds = Omit<Grounds, 'observables'> & {
  evidenceId: string
  isPrivate: boolean
  observables: ClaimedObservable[]
}
