import type { MentorshipKind } from '@/lib/access/types'
import type { ReviewState } from './review'

/** The review that is due with somebody, on the reader's calendar day; `isSubmitted`: the reader has. */
export type DueReview = { id: string; state: ReviewState; day: string; isSubmitted: boolean }

/** Somebody whom one mentors, with what needs attention. */
export type Mentee = {
  mentorshipId: string
  ownerId: string
  name: string
  kind: MentorshipKind
  review: DueReview | null
  /** so many weeks are agreed on, and the last review was longer ago; null: not so */
  rhythmPassed: number | null
  /** promises of the two past their day */
  promises: number
  /** pieces of evidence that wait for the reader's word */
  evidence: number
  /** nothing was logged for four weeks, where the journal is shown */
  isSilent: boolean
}

/** A page of the people whom one mentors, those who need it first. */
export type MenteePage = {
  mentees: Mentee[]
  /** how many there are in all, with these words in their names */
  count: number
  words: string
  /** from 1 on */
  page: number
  pages: number
  /** the reader's calendar day */
  today: string
}
