import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { dayInWords } from '@/components/ui/day-text'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { observableValue } from '@/lib/evidence/rules/observable-value'
import type { CompetencyEvidence, NearEntry } from '@/lib/evidence/types'
import { observablesAt } from '@/lib/framework/rules/competencies'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import { kindNames } from '@/lib/journal/messages'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { EntryChoice } from './entry-choice'

type Props = {
  evidence: CompetencyEvidence
  framework: FrameworkDefinition
  competency: Competency
  /** new for every drawing of the page */
  requestId: string
  action: FormAction
}

/** The done entries that may show something of a competency, nearest first, to claim one of them right here. */
export function NearestEntries({ evidence, framework, competency, requestId, action }: Props) {
  const { near, page, hasMore, claims } = evidence
  const claimed = new Set(
    claims.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ entryId }) => entryId),
  )
  return (
    <div className="print:hidden">
      <Section title="Which of your entries show this?" id="which-entries" nested>
        {near.length === 0 ? (
          <p>
            {page === 1 ? 'What you have done stands here once it is logged.' : 'There are no more entries.'}{' '}
            <Link href={routes.newEntry({ competency: competency.key })}>Log something</Link>
          </p>
        ) : (
          <ActionForm
            action={action}
            label="Which of your entries show this?"
            hidden={{ requestId, from: competency.key }}
            clearOnSuccess
          >
            <EntryChoice
              label="The entry"
              hint="What you have done, nearest first: under this competency, in its area, with words in common."
              options={near.map((entry) => ({
                ...{ id: entry.id, title: entry.title, isClaimed: claimed.has(entry.id) },
                about: [kindNames[entry.kind], dayInWords(entry.date, true), nearInWords(entry)]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
            <CheckboxGroup
              name="observables"
              label="What it shows"
              options={framework.levels
                .map(({ level, name }) => ({
                  label: `${level} ${name}`,
                  options: observablesAt(competency, level).map(({ key, text }) => ({
                    value: observableValue({ competencyKey: competency.key, observableKey: key }),
                    label: text,
                  })),
                }))
                .filter(({ options }) => options.length > 0)}
            />
            <FormActions>
              <SubmitButton busy="Claiming …">Claim it</SubmitButton>
            </FormActions>
          </ActionForm>
        )}
        {(page > 1 || hasMore) && (
          <nav className="mt-4 flex flex-wrap gap-x-5" aria-label="More entries">
            {page > 1 && (
              <Link href={routes.competencyEntries(competency.key, page - 1)}>Nearer entries</Link>
            )}
            {hasMore && <Link href={routes.competencyEntries(competency.key, page + 1)}>More entries</Link>}
          </nav>
        )}
      </Section>
    </div>
  )
}

function nearInWords({ far, words }: NearEntry): string {
  if (far === 0) return 'under this competency'
  if (far === 1) return 'in its area'
  return words > 0 ? 'words in common' : ''
}
