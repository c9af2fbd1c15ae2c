/** What stands for the name of somebody who is gone, within a sentence. */
export const deletedInWords = 'somebody whose account was deleted'

/** The sentences of accounts, by reason. */
export const messages: Record<string, string> = {
  'wrong-credentials':
    'The address or the password is not right. Nothing was changed; try again, or reset the password.',
  'wrong-password': 'This is not your password.',
  'address-taken': 'There is an account with this address already. Sign in, or use another address.',
  'sign-up-closed': 'This installation is closed for new accounts. Ask whoever runs it for an invitation.',
  'invitation-spent':
    'This invitation has been used or has run out. Ask whoever runs this installation for a new one.',
  'reset-spent': 'This link has been used or has run out. Ask for a new one on the reset page.',
  'confirmation-differs': 'This is not the address of your account.',
}
