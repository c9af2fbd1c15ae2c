import { z } from 'zod'
import { day, id, key, longText, requestId, title, version } from '@/lib/fields'

/** Whether a level is on the scale and a competency in the framework is for the command to find out. */
const level = z
  .string()
  .default('')
  .refine((text) => /^\d{1,2}$/.test(text), 'Choose a level.')
  .transform(Number)

const content = {
  name: title('The name', 120),
  competencyKey: z
    .string()
    .default('')
    .refine((text) => text !== '', 'competency-missing')
    .refine((text) => text === '' || key.safeParse(text).success, 'competency-unknown'),
  targetLevel: z
    .string()
    .default('')
    .refine((text) => /^\d{0,2}$/.test(text), 'off-scale')
    .transform((text) => (Number(text) === 0 ? null : Number(text))),
  note: longText('The note', 5000),
}

export const addSkillInput = z.object({
  ...content,
  level,
  frameworkVersionId: id,
  requestId,
})

export const editSkillInput = z.object({ ...content, id, version, frameworkVersionId: id })

export const setLevelInput = z.object({
  id,
  version,
  frameworkVersionId: id,
  level,
  reachedOn: day('The day'),
})

export const namedSkillInput = z.object({ id })

export type AddSkillInput = z.output<typeof addSkillInput>
export type EditSkillInput = z.output<typeof editSkillInput>
export type SetLevelInput = z.output<typeof setLevelInput>
export type NamedSkillInput = z.output<typeof namedSkillInput>
