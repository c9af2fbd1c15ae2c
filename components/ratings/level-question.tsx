import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { LevelQuestion as Question } from '@/lib/progress/types/competency-pages'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'

type Props = {
  question: Question
  action: FormAction
  requestId: string
  /** the page's own address, without the question */
  leave: string
  /** the page's address once a competency was rated, by its key */
  answered: (competency: string) => string
}

/** Asks whether one's level has changed: one press rates, another leaves it as it is. */
export function LevelQuestion({ question, action, requestId, leave, answered }: Props) {
  const { isAnswered, frameworkVersionId, framework, competency, level, agreed, others } = question
  const current = proficiencyLevel(framework, level)
  const name = <Link href={routes.competency(competency.key)}>{competency.name}</Link>
  if (isAnswered) {
    return (
      <Notice tone="good">
        {agreed ? 'You rated yourself ' : 'You are now at '}
        <span className="num">{level}</span> {current?.name} in {name}.{' '}
        {agreed && `The ${agreed.level} that a review agreed stands until the next one. `}A note and how sure
        you are can be added there.
      </Notice>
    )
  }
  return (
    <section className="level-question" aria-labelledby="level-question">
      <h2 id="level-question">Has your level changed?</h2>
      <p>
        {name}:{' '}
        {current
          ? `${agreed?.since ? 'you rated yourself' : 'you are at'} ${current.level} ${current.name}`
          : 'not rated yet'}
        . Choose the level that fits now, or leave it.{' '}
        {agreed &&
          `The ${agreed.level} that a review agreed stands until the next one; your answer is shown beside it.`}
      </p>
      <ActionForm
        action={action}
        label="Has your level changed?"
        hidden={{
          frameworkVersionId,
          competencyKey: competency.key,
          requestId,
          to: answered(competency.key),
        }}
      >
        <ol className="level-answers">
          {framework.levels.map((step) => (
            <li key={step.level}>
              {step.level === level ? (
                <ButtonLink variant="quiet" href={leave}>
                  Leave it at {step.level} {step.name}
                </ButtonLink>
              ) : (
                <SubmitButton name="level" value={String(step.level)} variant="quiet" busy="Saving …">
                  {step.level} {step.name}
                </SubmitButton>
              )}
              <p>{competency.levels[step.level]}</p>
            </li>
          ))}
        </ol>
      </ActionForm>
      {!current && (
        <p>
          <ButtonLink variant="quiet" href={leave}>
            Leave it unrated
          </ButtonLink>
        </p>
      )}
      {others.length > 0 && (
        <p className="text-small text-muted">
          This is also about{' '}
          {others.map(({ key, name }, index) => (
            <span key={key}>
              {index > 0 && ', '}
              <Link href={routes.competency(key)}>{name}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  )
}
