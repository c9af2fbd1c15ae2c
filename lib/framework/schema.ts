import { z } from 'zod'
import { definitionFaults } from './rules/faults'
import type { FrameworkDefinition } from './types'

/** Keys stand in addresses and in people's records, so they are short and plain. */
const key = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A key is made of small letters, digits and single hyphens.')
const name = z.string().trim().min(1, 'A name is missing.').max(120)
const text = z.string().trim().min(1, 'A text is missing.').max(2000)
const level = z.number().int()
const week = z.number().int().min(0).max(520)

const goalTemplate = z.strictObject({
  key,
  // as long as the title of a goal may be
  title: z.string().trim().min(1).max(200),
  outcome: text,
  measure: text,
  relevance: text,
  towards: level,
  weeks: week.min(1),
  milestones: z.array(z.strictObject({ title: z.string().trim().min(1).max(200), week })),
})

const observable = z.strictObject({
  key,
  level,
  text,
  points: z.array(z.string().regex(/^\d+\.\d+$/, 'A point is written as item and number: "8.3".')),
})

const competency = z.strictObject({
  key,
  item: z.number().int().min(1),
  name,
  area: key,
  summary: text,
  hint: text,
  question: text,
  levels: z.record(z.string().regex(/^[1-9]\d*$/, 'Levels are whole numbers from 1 on.'), text),
  observables: z.array(observable),
  goalTemplates: z.array(goalTemplate),
})

const role = z.strictObject({
  key,
  name,
  kind: z.enum(['baseline', 'target']),
  pathway: key.optional(),
  summary: text,
  requirements: z.record(
    key,
    z.strictObject({ level, weight: z.number().int().min(1).max(3), because: text }),
  ),
})

/** A whole framework: the form of every part, and that what one part names exists in another. */
export const frameworkSchema: z.ZodType<FrameworkDefinition> = z
  .strictObject({
    key,
    title: name,
    summary: text,
    // two levels make a scale; figures over more than twenty would not stay exact
    levels: z
      .array(z.strictObject({ level, name, summary: text }))
      .min(2)
      .max(20),
    areas: z.array(z.strictObject({ key, name, short: name, summary: text, refersTo: z.array(key) })).min(1),
    pathways: z.array(z.strictObject({ key, name, summary: text, competencies: z.array(key).optional() })),
    competencies: z.array(competency).min(1),
    roles: z.array(role),
    proposals: z.record(key, key),
  })
  .superRefine((definition, context) => {
    for (const { path, message } of definitionFaults(definition)) {
      context.addIssue({ code: 'custom', path, message })
    }
  })
