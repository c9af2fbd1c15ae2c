import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import type { FormAction } from '@/lib/result'
import type { ReviewEdit } from '@/lib/reviews/types/schedule'
import { routes } from '@/lib/routes'
import { CompetencyFields } from './competency-fields'
import { WhenFields } from './when-fields'

type Props = { action: FormAction; page: ReviewEdit }

/** Moves a review and changes what it rates, as long as nobody has submitted. */
export function EditReviewForm({ action, page }: Props) {
  const { review, canChoose, framework, competencies, day, time, timeZone } = page
  return (
    <ActionForm
      action={action}
      label="Change the review"
      hidden={{ id: review.id, version: review.version }}
      drawn={{ day, time, competencies }}
    >
      <WhenFields day={day} time={time} timeZone={timeZone} />
      {canChoose ? (
        <CompetencyFields
          framework={framework}
          hint="What both rate. At most twenty; none is allowed."
          defaultValue={competencies}
        />
      ) : (
        <div>
          <p className="text-small text-muted">
            Ratings have been submitted, so the competencies stay:{' '}
            {namedCompetencies(framework, competencies)
              .map(({ name }) => name)
              .join(', ') || 'none'}
            .
          </p>
          {competencies.map((key) => (
            <input key={key} type="hidden" name="competencies" value={key} readOnly />
          ))}
        </div>
      )}
      <FormActions>
        <SubmitButton busy="Saving …">Save</SubmitButton>
        <Link href={routes.review(review.id)}>Leave it as it was</Link>
      </FormActions>
    </ActionForm>
  )
}
