import type { Metadata } from 'next'
import { chooseMailsAction } from '@/app/actions/notices'
import {
  changeEmailAction,
  changePasswordAction,
  editKeysAction,
  editProfileAction,
  endOtherSessionsAction,
  endSessionAction,
  signOutAction,
} from '@/app/actions/people'
import { MailsForm } from '@/components/notices/mails-form'
import { NoMailNote } from '@/components/notices/no-mail-note'
import { EmailForm, PasswordForm } from '@/components/people/credentials-forms'
import { KeysForm } from '@/components/people/keys-form'
import { ProfileForm } from '@/components/people/profile-form'
import { ProviderButtons } from '@/components/people/provider-buttons'
import { ProviderError } from '@/components/people/provider-error'
import { SessionList } from '@/components/people/session-list'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { canSendMail } from '@/lib/mail'
import { ownAccount } from '@/lib/people/queries'
import { timeZoneChoices } from '@/lib/people/rules'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage(props: PageProps<'/settings'>) {
  const actor = await requirePerson(routes.settings())
  const { error } = await props.searchParams
  const account = await ownAccount(actor)
  const { providers, version } = env()
  const connected = new Set(account.identities.map(({ provider }) => provider))
  return (
    <PageFrame narrow version={version} header={<SiteHeader current={routes.settings()} />}>
      <PageHeading
        title="Settings"
        lead={account.isOperator ? `${account.email}. You run this installation.` : account.email}
      >
        <ActionForm action={signOutAction} label="Sign out">
          <SubmitButton variant="quiet" busy="Signing out …">
            Sign out
          </SubmitButton>
        </ActionForm>
      </PageHeading>
      <ProviderError code={Array.isArray(error) ? error[0] : error} isConnecting />
      <Section title="You">
        <ProfileForm
          account={account}
          timeZones={timeZoneChoices(account.timeZone)}
          action={editProfileAction}
        />
      </Section>
      <Section title="Keys" id="keys">
        <p>
          On every page, <Link href={routes.keys()}>single keys</Link> open the search, log an activity and
          show the list of keys. They do nothing while you type in a field.
        </p>
        <KeysForm account={account} action={editKeysAction} />
      </Section>
      <Section title="Mails" id="mail">
        {!canSendMail() && <NoMailNote />}
        <MailsForm account={account} action={chooseMailsAction} />
      </Section>
      <Section title="Mail address">
        <EmailForm account={account} action={changeEmailAction} />
      </Section>
      <Section title="Password">
        <PasswordForm account={account} action={changePasswordAction} />
      </Section>
      {providers.length > 0 && (
        <Section title="Other ways to sign in">
          {providers
            .filter(({ id }) => connected.has(id))
            .map(({ id, name }) => (
              <p key={id}>{name} is connected.</p>
            ))}
          <ProviderButtons
            providers={providers.filter(({ id }) => !connected.has(id)).map(({ id, name }) => ({ id, name }))}
            to={routes.settings()}
            verb="Connect"
          />
        </Section>
      )}
      <Section title="Signed in">
        <SessionList sessions={account.sessions} end={endSessionAction} endOthers={endOtherSessionsAction} />
      </Section>
      <Section title="Leaving">
        <p>
          <Link href={routes.deleteAccount()}>Delete the account</Link> with everything in it. The next page
          says what goes, and asks once more.
        </p>
      </Section>
    </PageFrame>
  )
}
