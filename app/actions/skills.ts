'use server'

import { defineAction } from '@/lib/action'
import { routes } from '@/lib/routes'
import { addSkill } from '@/lib/skills/commands/add-skill'
import { archiveSkill } from '@/lib/skills/commands/archive-skill'
import { editSkill } from '@/lib/skills/commands/edit-skill'
import { restoreSkill } from '@/lib/skills/commands/restore-skill'
import { setLevel } from '@/lib/skills/commands/set-level'
import { messages } from '@/lib/skills/messages'
import { addSkillInput, editSkillInput, namedSkillInput, setLevelInput } from '@/lib/skills/schema'

export const addSkillAction = defineAction({
  schema: addSkillInput,
  run: addSkill,
  after: ({ id, name, competencyKey }) => ({
    redirect: routes.newSkill({ competency: competencyKey, added: id }),
    inPlace: true,
    message: `“${name}” is added. The form is ready for the next one.`,
  }),
  messages,
})

export const editSkillAction = defineAction({
  schema: editSkillInput,
  run: editSkill,
  after: ({ id }) => ({ redirect: routes.skill(id) }),
  messages,
})

export const setSkillLevelAction = defineAction({
  schema: setLevelInput,
  run: setLevel,
  after: ({ id, changed }) => ({
    redirect: routes.skill(id),
    inPlace: true,
    message: changed ? 'The level is kept.' : 'The skill is at this level already, so nothing was added.',
  }),
  messages,
})

export const archiveSkillAction = defineAction({
  schema: namedSkillInput,
  run: archiveSkill,
  after: ({ id }) => ({ redirect: routes.skill(id), inPlace: true }),
  messages,
})

export const restoreSkillAction = defineAction({
  schema: namedSkillInput,
  run: restoreSkill,
  after: ({ id }) => ({ redirect: routes.skill(id), inPlace: true }),
  messages,
})
