import { z } from 'zod'
import { entryKinds, entryStates } from '@/lib/journal/types'
import { repeatKeys } from '@/lib/plans/rules/repeats'
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

const skill = z.strictObject({
  /** by which entries of this person name it */
  key: text,
  name: text,
  competency: text,
  target: z.int().min(1).optional(),
  note: longText,
  archived: past.optional(),
  /** the oldest first */
  steps: z.array(z.strictObject({ day: past, level: z.int().min(0) })).min(1),
})

const milestone = z.strictObject({
  title: text,
  due: day,
  done: past.optional(),
  note: longText,
  /** each of a series says so, one after another under one title */
  repeats: z.enum(repeatKeys).optional(),
})

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

const link = z.union([z.literal(''), z.string().startsWith('https://example.org/')]).default('')

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
  link,
  /** of a certificate */
  number: longText,
  expires: day.optional(),
  /** of a talk */
  audience: longText,
  slides: link,
  /** of a mentoring or coaching session */
  takenAway: longText,
  competencies: keys,
  goal: text.optional(),
  skills: z.array(text).default([]),
  private: z.boolean().default(false),
  reflection: longText,
  /** in the bin since then */
  deleted: past.optional(),
})

/** A plan that was finished before the one under way, with what was rated then. */
const earlier = z.strictObject({
  plan: z.strictObject({
    role: text.nullable(),
    starts: past,
    horizon: past,
    finished: past,
    worked: longText,
    didNotWork: longText,
  }),
  ratings: z.record(text, z.array(rating).min(1)).default({}),
  goals: z.array(goal).default([]),
  /** those of the plan under way that this one was left with, by their keys */
  carried: z.array(text).default([]),
})

/**
 * A packet in the person's words: `{entry: …}` with a title and `{goal: …}` with a key stand for citations. `areas` has
 * the words on each by its key.
 */
const packet = z.strictObject({
  from: past,
  to: day,
  made: past,
  role: text,
  opening: longText,
  areas: z.record(text, text).default({}),
})

/** What the files of one person hold. Ratings stand under their competency, oldest first. */
export const memberSchema = z.strictObject({
  person,
  ratings: z.record(text, z.array(rating).min(1)),
  /** whoever names none has no such file */
  skills: z.array(skill).default([]),
  goals: z.array(goal),
  journal: z.array(entry),
  /** whoever has no plan before this one has no such file */
  earlier: earlier.optional(),
  /** whoever has made none has no such file */
  packet: packet.optional(),
})

export type Member = z.output<typeof memberSchema>
export type MemberSkill = Member['skills'][number]
export type EarlierPlan = NonNullable<Member['earlier']>
export type MemberPacket = NonNullable<Member['packet']>
export type MemberGoal = Member['goals'][number]
export type MemberEntry = Member['journal'][number]
