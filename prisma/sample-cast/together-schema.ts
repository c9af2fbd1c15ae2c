import { z } from 'zod'
import { rhythms } from '@/lib/access/rules/rhythm'
import { mentorshipKinds } from '@/lib/access/types'
import { sights } from '@/lib/auth/grant'
import { confidences } from '@/lib/ratings/types'

/** A day counted from today: -1 is yesterday. */
const day = z.int()
const past = day.max(0)
const text = z.string().trim().min(1)
/** the first part of somebody's address */
const who = z.string().regex(/^[a-z.]+$/)
const side = z.enum(['owner', 'other'])

const mentorship = z.strictObject({
  owner: who,
  with: who,
  kind: z.enum(mentorshipKinds),
  since: past,
  sees: z.array(z.enum(sights)).default([...sights]),
  rhythmWeeks: z.literal([...rhythms]).optional(),
})

const said = z.strictObject({ level: z.int().min(1), confidence: z.enum(confidences), sentence: z.string() })

const competency = z.strictObject({
  owner: said.optional(),
  other: said.optional(),
  /** the level that both agreed on; or else why they did not */
  agreed: z.int().min(1).optional(),
  why: text.optional(),
})

const promise = z.strictObject({
  key: text,
  by: side,
  what: text,
  due: day,
  /** the days it was put off to, the oldest first */
  moved: z.array(z.strictObject({ day: past, due: day, by: side })).default([]),
  kept: past.optional(),
})

const review = z.strictObject({
  owner: who,
  with: who,
  /** the day of the talk */
  on: day,
  opened: past.optional(),
  submitted: z.array(side).default([]),
  revealed: past.optional(),
  signed: past.optional(),
  competencies: z.record(text, competency),
  agenda: z.array(z.strictObject({ by: side, text })).default([]),
  notes: z.string().default(''),
  privateNotes: z.partialRecord(side, text).default({}),
  promises: z.array(promise).default([]),
})

const shown = z.record(text, z.array(text).min(1))

const endorsement = z.strictObject({
  by: who.optional(),
  /** somebody without an account, who says it by a link */
  guest: text.optional(),
  day: past,
  saw: text,
  withdrawn: past.optional(),
})

/** An entry of the owner's, by its title, claimed for observables by their keys under those of competencies. */
const evidence = z.strictObject({
  owner: who,
  entry: text,
  day: past,
  shows: shown,
  withdrawn: past.optional(),
  endorsed: z.array(endorsement).default([]),
})

const comment = z.strictObject({ owner: who, by: who, goal: text, day: past, text })

/** What people of the cast have together. Reviews of the same two stand in the order in which they were held. */
export const togetherSchema = z.strictObject({
  mentorships: z.array(mentorship),
  reviews: z.array(review),
  comments: z.array(comment),
  evidence: z.array(evidence),
})

export type Together = z.output<typeof togetherSchema>
export type CastReview = Together['reviews'][number]
export type CastEvidence = Together['evidence'][number]
export type CastPromise = CastReview['promises'][number]
