import { Notice } from '@/components/ui/notice'

/** What next-auth and our own callbacks put into `?error=`, for somebody who is signed out. */
const signingIn = new Map([
  [
    'OAuthAccountNotLinked',
    'There is an account with this address already, and it is not joined by address. Sign in with its password, then connect the provider in the settings.',
  ],
  ['Closed', 'This installation is closed for new accounts. Ask whoever runs it for an invitation.'],
  [
    'NoAddress',
    'The provider gave no mail address for you. Make an account with a password, or change that at the provider.',
  ],
])

/** The same for somebody who was connecting a provider to the account. */
const connecting = new Map([
  [
    'OAuthAccountNotLinked',
    'This account at the provider belongs to another account here. Nothing was changed: sign out and continue with the provider to get there.',
  ],
])

/** Says why the way through an identity provider ended; nothing when it did not. */
export function ProviderError({ code, isConnecting = false }: { code?: string; isConnecting?: boolean }) {
  if (!code) return null
  const sentence = (isConnecting ? connecting : signingIn).get(code)
  return (
    <Notice tone="bad">
      {sentence ?? 'That did not work at the provider. Nothing was changed; try again.'}
    </Notice>
  )
}
