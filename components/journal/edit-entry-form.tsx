import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { entryValues } from '@/lib/journal/rules/form-values'
import type { Entry } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import type { SkillChoice } from '@/lib/skills/types'
import { EntryFields, type GoalChoice } from './entry-fields'

type Props = {
  action: FormAction
  entry: Entry
  framework: FrameworkDefinition
  /** open goals; the entry's own is added when it is not among them */
  goals: GoalChoice[]
  /** active skills; the entry's own are added */
  skills: SkillChoice[]
}

/** The form that changes an entry. */
export function EditEntryForm({ action, entry, framework, goals, skills }: Props) {
  return (
    <ActionForm
      action={action}
      label="Edit the entry"
      hidden={{ id: entry.id, version: entry.version }}
      drawn={entryValues(entry)}
    >
      <EntryFields
        entry={entry}
        framework={framework}
        goals={withOwn(goals, entry.goal)}
        skills={withArchived(skills, entry.namedSkills)}
      />
      <FormActions>
        <SubmitButton busy="Saving …">Save</SubmitButton>
        <Link href={routes.entry(entry.id)}>Leave it as it was</Link>
      </FormActions>
    </ActionForm>
  )
}

function withOwn(open: GoalChoice[], own: Entry['goal']): GoalChoice[] {
  if (own === null || open.some(({ id }) => id === own.id)) return open
  const why = own.state === 'open' ? 'in an earlier plan' : own.state
  return [...open, { id: own.id, title: `${own.title} (${why})` }]
}

function withArchived(active: SkillChoice[], own: SkillChoice[]): SkillChoice[] {
  const archived = own.filter(({ id }) => !active.some((skill) => skill.id === id))
  return [...active, ...archived.map((skill) => ({ ...skill, name: `${skill.name} (archived)` }))]
}
