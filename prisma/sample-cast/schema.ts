import { z } from 'zod'
import { entryKinds, entryStates } from '@/lib/journal/types'
import { confidences } from '@/lib/ratings/types'

/** A day counted from today: -1 is yesterday. */
const day = z.int()
const past = day.max(0)
const text = z.string().trim().min(1)
const longText = z.string().trim().default('')
const keys = z.array(text).min(1)

const person = z.strictObject({
  name: text,
  email: z.string().regex(/^[a-z.]+@example\.org$/),
  timeZone: text,
  /** who this is, in half a sentence, for whoever chooses whom to sign in as */
  about: text,
  joined: past,
  plan: z.strictObject({ role: text.nullable(), starts: past, horizon: day }),
})

const rating = z.strictObject({
  day: past,
  level: z.int().min(1),
  confidence: z.enum(confidences).default('medium'),
  note: longText,
  voided: z.strictObject({ day: past, reason: text }).optional(),
})

const milestone = z.strictObject({ title: text, due: day, done: past.optional(), note: longText })

const goal = z.strictObject({
  /** by which entries of this person name it */
  key: text,
  title: text,
  outcome: longText,
  measure: longText,
  relevance: longText,
  competencies: keys,
  template: text.optional(),
  starts: past,
  due: day,
  achieved: past.optional(),
  dropped: z.strictObject({ day: past, reason: text }).optional(),
  milestones: z.array(milestone).default([]),
})

const entry = z.strictObject({
  kind: z.enum(entryKinds),
  title: text,
  state: z.enum(entryStates).default('done'),
  /** the one day of it; else `from`, `to` or both */
  on: day.optional(),
  from: day.optional(),
  to: day.optional(),
  minutes: z.int().positive().optional(),
  provider: longText,
  link: z.union([z.literal(''), z.string().startsWith('https://example.org/')]).default(''),
  competencies: keys,
  goal: text.optional(),
  private: z.boolean().default(false),
  reflection: longText,
})

/** What the files of one person hold. Ratings stand under their competency, oldest first. */
export const memberSchema = z.strictObject({
  person,
  ratings: z.record(text, z.array(rating).min(1)),
  goals: z.array(goal),
  journal: z.array(entry),
})

export type Member = z.output<typeof memberSchema>
export type MemberGoal = Member['goals'][number]
export type MemberEntry = Member['journal'][number]
