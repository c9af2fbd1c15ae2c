import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { roleInShort } from '@/lib/framework/rules/asked'
import { baselineRole, targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import type { Plan } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { type RoleCard, RoleCards } from './role-cards'
import { StepActions } from './step-actions'
import { StepHeading } from './step-heading'

type Props = {
  action: FormAction
  framework: FrameworkDefinition
  /** the active plan; null: the step starts one */
  plan: Plan | null
}

/** How many of the most demanding competencies a card names. */
const named = 4

/** The first step: where to go. */
export function RoleStep({ action, framework, plan }: Props) {
  const cards = [...targetRoles(framework).map((role) => cardOf(framework, role)), noneYet(framework)]
  return (
    <>
      <StepHeading
        step="role"
        title={plan ? 'Where do you want to go?' : 'Start your plan'}
        lead={
          plan
            ? 'Another role changes what your levels are measured against. Your ratings and goals stay.'
            : 'Choose where to go, rate yourself, see your biggest gaps and take first goals: about five minutes, and you can stop at any step.'
        }
      />
      <ActionForm
        action={action}
        label="Target role"
        hidden={{ version: plan?.version ?? '' }}
        {...(plan && { drawn: { roleKey: plan.roleKey ?? '' } })}
      >
        <RoleCards cards={cards} defaultValue={plan ? (plan.roleKey ?? '') : null} />
        <StepActions>
          <SubmitButton>Next</SubmitButton>
        </StepActions>
      </ActionForm>
    </>
  )
}

function cardOf(framework: FrameworkDefinition, role: Role): RoleCard {
  const { key, name, summary } = role
  return { key, name, summary, asks: asksInWords(framework, role) }
}

function noneYet(framework: FrameworkDefinition): RoleCard {
  const baseline = baselineRole(framework)
  return {
    key: '',
    name: 'None yet',
    summary: baseline
      ? `You are measured against the baseline, ${baseline.name.toLowerCase()}. ${baseline.summary}`
      : 'Nothing is asked for until you choose one.',
    asks: baseline ? asksInWords(framework, baseline) : '',
  }
}

function asksInWords(framework: FrameworkDefinition, role: Role): string {
  const { asked, highest, at } = roleInShort(framework, role)
  const count = `Asks for ${asked} ${asked === 1 ? 'competency' : 'competencies'}`
  if (!highest) return `${count}.`
  const names = at.slice(0, named).map(({ name }) => name)
  const more = at.length > named ? [`${at.length - named} more`] : []
  return `${count}, the highest at ${highest.level} ${highest.name}: ${[...names, ...more].join('; ')}.`
}
