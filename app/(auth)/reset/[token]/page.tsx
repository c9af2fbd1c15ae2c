import { resetPasswordAction } from '@/app/actions/people'
import { NewPasswordField } from '@/components/people/new-password-field'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { usableLink } from '@/lib/people/queries'

// looking does not spend the link: mail scanners open it, too
const { generateMetadata, Page } = definePage<{ token: string }, string>({
  load: async ({ token }) => usableLink(await currentActor(), 'reset', token),
  title: () => 'New password',
  draw: (token) => (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <PageHeading
        title="Set a new password"
        lead="Every browser that is signed in to your account is signed out."
      />
      <ActionForm action={resetPasswordAction} hidden={{ token }}>
        <NewPasswordField />
        <FormActions>
          <SubmitButton>Set the password</SubmitButton>
        </FormActions>
      </ActionForm>
    </PageFrame>
  ),
})

export { generateMetadata }
export default Page
