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
import { entryToRepeat } from '@/lib/journal/queries/entry'
import { journalFramework } from '@/lib/journal/queries/framework'
import { emptyEntry, readStart, repeatedEntry } from '@/lib/journal/rules/new-entry'
import { openGoalTitles } from '@/lib/plans/queries/open-goal-titles'
import { routes } from '@/lib/routes'
import { skillChoices } from '@/lib/skills/queries'

export const metadata: Metadata = { title: 'Log an activity' }

export default async function NewEntry({ searchParams }: PageProps<'/journal/new'>) {
  const start = readStart(await searchParams)
  const actor = await requirePerson(routes.newEntry(start))
  const [framework, goals, skills, like] = await Promise.all([
    journalFramework(actor),
    openGoalTitles(actor),
    skillChoices(actor),
    start.like ? entryToRepeat(actor, start.like) : null,
  ])
  const day = today(actor)
  const entry = like
    ? repeatedEntry(like, start, day, { framework, goals, skills })
    : emptyEntry(start, day, framework, goals)
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <NewEntryHeading kind={start.kind} like={like?.title}>
        <KindLinks start={{ ...start, like: like?.id }} />
      </NewEntryHeading>
      <NewEntryForm
        action={logEntryAction}
        requestId={newId()}
        entry={entry}
        framework={framework}
        goals={goals}
        skills={skills}
        kindIsChosen={start.kind !== undefined}
      />
    </PageFrame>
  )
}
