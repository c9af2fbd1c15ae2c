import { KeepsFocus } from '@/components/goals/keeps-focus'
import { counted, midSentence } from '@/components/plan/figures-in-words'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { ViewLinks } from '@/components/ui/view-links'
import { capitalised } from '@/lib/plans/messages/words'
import { atlasAddress } from '@/lib/progress/rules/atlas-query'
import type { AtlasPage } from '@/lib/progress/types/atlas'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { PathStepItem } from './path-step-item'

type Props = { page: AtlasPage; action: FormAction; requestId: string }

/** How many competencies stand open; the others are one press away. */
const shownAtOnce = 5

/** What to lift in which order towards the chosen role, with goals to set for it. */
export function PathSection({ page, action, requestId }: Props) {
  const { chosen, roles, path, query, hasPlan } = page
  if (!chosen) return null
  const items = path.map((step) => <PathStepItem key={step.competency.key} step={step} page={page} />)
  const rest = items.slice(shownAtOnce)
  const list = (
    <>
      <ol className="rows atlas-path">{items.slice(0, shownAtOnce)}</ol>
      {rest.length > 0 && (
        <Disclosure summary={`and ${counted(rest.length, 'more competency', 'more competencies')}`}>
          <ol className="rows atlas-path" start={shownAtOnce + 1}>
            {rest}
          </ol>
        </Disclosure>
      )}
    </>
  )
  return (
    <Section title={`The path to ${midSentence(chosen.role.name)}`} id="path">
      <ViewLinks
        label="The path to another role"
        views={roles.map(({ role }) => ({
          name: role.name,
          href: routes.atlas(atlasAddress({ ...query, role: role.key }), 'path'),
          isShown: role === chosen.role,
        }))}
      />
      {path.length === 0 ? (
        <p>Nothing is missing: every level that the role asks for is reached.</p>
      ) : (
        <p className="max-w-[68ch] text-small text-muted">
          {capitalised(counted(path.length, 'competency', 'competencies'))} to lift, first the one in which a
          level more is worth most: its weight, by all weights, by the level that is asked for.{' '}
          <Link href={routes.help('path-order')}>How is this worked out?</Link>
        </p>
      )}
      {path.length > 0 && !hasPlan && (
        <p>
          Goals belong to a plan. <Link href={routes.plan()}>Start a plan</Link> to set them from here.
        </p>
      )}
      {path.length > 0 &&
        (hasPlan ? (
          <ActionForm
            action={action}
            label="Goals for the path"
            hidden={{ requestId, roleKey: chosen.role.key }}
          >
            <KeepsFocus state={Object.keys(page.goals).join(' ')} part="li">
              {list}
            </KeepsFocus>
          </ActionForm>
        ) : (
          list
        ))}
    </Section>
  )
}
