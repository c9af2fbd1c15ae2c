import { addCommentAction, readCommentsAction, removeCommentAction } from '@/app/actions/comments'
import {
  askEndorsementAction,
  claimEvidenceAction,
  revokeEndorsementLinkAction,
  withdrawEvidenceAction,
} from '@/app/actions/evidence'
import { deleteEntryAction, moveEntryAction, removeFileAction } from '@/app/actions/journal'
import { answerLevelAction } from '@/app/actions/ratings'
import { CommentThread } from '@/components/comments/comment-thread'
import { OwnEvidence } from '@/components/evidence/own-evidence'
import { RestsOn } from '@/components/evidence/rests-on'
import { DeleteEntryForm } from '@/components/journal/delete-entry-form'
import { EntryHeading } from '@/components/journal/entry-heading'
import { EntryView } from '@/components/journal/entry-view'
import { MovedNotice } from '@/components/journal/moved-notice'
import { OwnFiles } from '@/components/journal/own-files'
import { LevelQuestion } from '@/components/ratings/level-question'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson, today } from '@/lib/auth/session'
import { ownThread } from '@/lib/comments/queries'
import { env } from '@/lib/env'
import { ownEvidence } from '@/lib/evidence/queries'
import { newId } from '@/lib/ids'
import { ownEntry } from '@/lib/journal/queries/entry'
import { ownFiles } from '@/lib/journal/queries/files'
import { readMoved } from '@/lib/journal/rules/moved'
import { definePage } from '@/lib/page'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'
import { levelQuestion } from '@/lib/progress/queries/level-question'
import { readAskedForLevel } from '@/lib/progress/rules/asked-for-level'
import { routes } from '@/lib/routes'

const commentActions = { add: addCommentAction, remove: removeCommentAction, read: readCommentsAction }

const asking = { ask: askEndorsementAction, revoke: revokeEndorsementLinkAction, requestIds: newId }

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ entry }) => entry.title,
  draw: ({ entry, framework, question, changed, day, evidence, files, refusal, thread, readerId }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.journal()} />}>
      <EntryHeading entry={entry} />
      <MovedNotice state={entry.state} changed={changed} />
      {question && (
        <LevelQuestion
          question={question}
          action={answerLevelAction}
          requestId={newId()}
          leave={routes.entry(entry.id)}
          answered={(rated) => routes.entry(entry.id, { rated })}
        />
      )}
      <EntryView entry={entry} framework={framework} today={day} move={moveEntryAction} />
      <OwnFiles
        entryId={entry.id}
        files={files}
        refusal={refusal}
        requestId={newId()}
        removeAction={removeFileAction}
      />
      <OwnEvidence
        entry={entry}
        framework={framework}
        evidence={evidence}
        restsOn={<RestsOn link={entry.link} files={files.files} />}
        requestId={newId()}
        claimAction={claimEvidenceAction}
        withdrawAction={withdrawEvidenceAction}
        asking={asking}
      />
      <CommentThread thread={thread} actions={commentActions} requestId={newId()} readerId={readerId} />
      <DeleteEntryForm action={deleteEntryAction} id={entry.id} version={entry.version} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }, query: Record<string, string | string[] | undefined>) {
  const actor = await requirePerson(routes.entry(id))
  const [entry, version, thread, evidence, files] = await Promise.all([
    ownEntry(actor, id),
    frameworkInUse(actor),
    ownThread(actor, { type: 'entry', id }),
    ownEvidence(actor, id),
    ownFiles(actor, id),
  ])
  // the address stays when it is moved back: then there is nothing to ask or to say of it any more
  const asked = entry.state === 'done' ? query : {}
  const question = await levelQuestion(actor, entry.competencies, readAskedForLevel(asked), version)
  const changed = readMoved(asked)
  const framework = version.definition
  return {
    entry,
    framework,
    question,
    changed,
    day: today(actor),
    evidence,
    files,
    refusal: typeof query.file === 'string' ? query.file : null,
    thread,
    readerId: actor.personId,
  }
}

export { generateMetadata }
export default Page
