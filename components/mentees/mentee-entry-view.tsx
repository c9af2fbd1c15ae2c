import type { ReactNode } from 'react'
import { EntryView } from '@/components/journal/entry-view'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { kindNames } from '@/lib/journal/messages'
import type { MenteeEntry } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'
import { MenteeKicker } from './mentee-kicker'

type Props = {
  page: MenteeEntry
  /** what belongs to it */
  files?: ReactNode
  /** what it is claimed to show */
  evidence?: ReactNode
  /** what was said about it */
  comments?: ReactNode
}

/** An entry of somebody's journal, to read. */
export function MenteeEntryView({
  page: { shown, entry, framework, today },
  files,
  evidence,
  comments,
}: Props) {
  return (
    <>
      <PageHeading
        kicker={
          <>
            <MenteeKicker shown={shown} /> · <Link href={routes.menteeJournal(shown.ownerId)}>Journal</Link> ·{' '}
            {kindNames[entry.kind]}
          </>
        }
        title={entry.title}
      />
      <EntryView entry={entry} framework={framework} today={today} move={null} />
      {files}
      {evidence}
      {comments}
    </>
  )
}
