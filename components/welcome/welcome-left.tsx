import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { welcomePlace } from '@/lib/people/rules'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'

type Props = {
  step: string
  /** ends the path where it was left; without it, the notice leads back only */
  dismiss?: FormAction
}

/** For who began the first plan's path and has not gone to its end: where it was left, and the way back. */
export function WelcomeLeft({ step, dismiss }: Props) {
  const goOn = <Link href={routes.welcome()}>Go on from there</Link>
  const left = `You left your first plan at ${welcomePlace(step)}.`
  if (!dismiss)
    return (
      <Notice>
        {left} {goOn}
      </Notice>
    )
  return (
    <div className="notice mb-8">
      <p role="status" className="mb-1">
        {left}
      </p>
      <ActionForm action={dismiss} label="Your first plan">
        <FormActions>
          {goOn}
          <SubmitButton variant="plain">Do not ask again</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
