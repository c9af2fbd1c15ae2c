import { groupInWords } from '@/lib/notices/messages/mails'
import type { UnsubscribeLink } from '@/lib/notices/types'

/** What the link from a mail ends, and how it comes back. */
export function UnsubscribeWords({ group }: Pick<UnsubscribeLink, 'group'>) {
  return (
    <>
      With the button below, {groupInWords[group]} are sent to you no more.{' '}
      {group === 'invitations'
        ? 'Whoever wants to invite you can still hand you a link.'
        : 'You can have them again in your settings, and everything still stands in your notices.'}
    </>
  )
}
