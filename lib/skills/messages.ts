import { activeSkillsAtMost } from './rules/limits'

/** What level 0 of a skill is called. */
export const notYet = 'Not yet'

/** What a refusal says, by its reason. */
export const messages: Record<string, string> = {
  'competency-missing': 'Choose the competency that the skill stands under.',
  'competency-unknown': 'Choose a competency from the list. The one that was sent is not in your framework.',
  'off-scale': 'Choose a level from the list.',
  'skills-full': `You have ${activeSkillsAtMost} skills that are not archived, and a list can hold no more. Archive some first; what you typed is still here.`,
  'saved-before':
    'This form was saved already, before your last changes. Open the skill from your list to change it; what you typed is still here to copy.',
  'before-newest-step':
    'The level before this one begins on a later day. Choose that day or a later one: of two levels on one day the last counts.',
  'step-in-future': 'This day has not come yet. Choose today or an earlier day.',
  'skill-archived': 'This skill is archived. Restore it to change it.',
  'skill-active': 'This skill is not archived. Nothing was changed.',
}
