import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeading } from '@/components/ui/page-heading'
import { kindNames } from '@/lib/journal/messages'
import type { EntryKind } from '@/lib/journal/types'

type Props = {
  /** the kind that was chosen, if one was */
  kind?: EntryKind
  /** the title of the entry that the new one begins like */
  like?: string
  /** the kinds to choose from */
  children: ReactNode
}

/** How the page of a new entry begins: with the kind that was chosen, if one was, and the others one press away. */
export function NewEntryHeading({ kind, like, children }: Props) {
  return (
    <>
      {like !== undefined ? (
        <PageHeading
          kicker="Log an activity"
          title="Another one"
          lead={`Filled in like “${like}”. Its days, links and what you thought of it are left to you.`}
        />
      ) : kind ? (
        <PageHeading kicker="Log an activity" title={kindNames[kind]} />
      ) : (
        <PageHeading title="Log an activity" lead="What did you do?" />
      )}
      <div className="-mt-4 mb-6">
        <Disclosure summary={kind || like !== undefined ? 'Another kind' : 'Begin with a kind'}>
          {children}
        </Disclosure>
      </div>
    </>
  )
}
