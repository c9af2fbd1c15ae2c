import type { Metadata } from 'next'
import { logEntryAction } from '@/app/actions/journal'
import { KindLinks } from '@/components/journal/kind-links'
import { NewEntryForm } from '@/components/journal/new-entry-form'
import { NewEntryHeading } from '@/components/journal/new-entry-heading'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson, today } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { journalFramework } from '@/lib/journal/queries'
import { emptyEntry, readStart } from '@/lib/journal/rules/new-entry'
import { openGoalTitles } from '@/lib/plans/queries/open-goal-titles'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Log an activity' }

export default async function NewEntry({ searchParams }: PageProps<'/journal/new'>) {
  const start = readStart(await searchParams)
  const actor = await requirePerson(routes.newEntry(start))
  const [framework, goals] = await Promise.all([journalFramework(actor), openGoalTitles(actor)])
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <NewEntryHeading kind={start.kind}>
        <KindLinks goal={start.goal} competency={start.competency} />
      </NewEntryHeading>
      <NewEntryForm
        action={logEntryAction}
        requestId={newId()}
        entry={emptyEntry(start, today(actor), framework, goals)}
        framework={framework}
        goals={goals}
        kindIsChosen={start.kind !== undefined}
      />
    </PageFrame>
  )
}
