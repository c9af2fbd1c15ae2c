import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeading } from '@/components/ui/page-heading'
import { kindNames } from '@/lib/journal/messages'
import type { EntryKind } from '@/lib/journal/types'

type Props = {
  /** the kind that was chosen, if one was */
  kind?: EntryKind
  /** the kinds to choose from */
  children: ReactNode
}

/** How the page of a new entry begins: with the kinds to choose from, or with the one that was chosen. */
export function NewEntryHeading({ kind, children }: Props) {
  if (kind)
    return (
      <>
        <PageHeading kicker="Log an activity" title={kindNames[kind]} />
        <div className="mb-6">
          <Disclosure summary="Another kind">{children}</Disclosure>
        </div>
      </>
    )
  return (
    <>
      <PageHeading
        title="Log an activity"
        lead="What did you do? Choose its kind, or fill in the form right away."
      />
      <div className="section">{children}</div>
    </>
  )
}
