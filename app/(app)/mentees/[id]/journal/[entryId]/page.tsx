import { addCommentAction, readCommentsAction, removeCommentAction } from '@/app/actions/comments'
import { endorseAction, withdrawEndorsementAction } from '@/app/actions/evidence'
import { CommentThread } from '@/components/comments/comment-thread'
import { EvidenceToEndorse } from '@/components/evidence/evidence-to-endorse'
import { RestsOn } from '@/components/evidence/rests-on'
import { SharedFiles } from '@/components/journal/shared-files'
import { MenteeEntryView } from '@/components/mentees/mentee-entry-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { menteeThread } from '@/lib/comments/queries'
import { env } from '@/lib/env'
import { evidenceInSight } from '@/lib/evidence/queries'
import { newId } from '@/lib/ids'
import { sharedFiles } from '@/lib/journal/queries/files'
import { definePage } from '@/lib/page'
import { menteeEntry } from '@/lib/reviews/queries/mentee-things'
import { routes } from '@/lib/routes'

type Params = { id: string; entryId: string }

const commentActions = { add: addCommentAction, remove: removeCommentAction, read: readCommentsAction }

const { generateMetadata, Page } = definePage<Params, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ page }) => page.entry.title,
  draw: ({ page, evidence, files, thread, readerId }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.reviews()} />}>
      <MenteeEntryView
        page={page}
        files={<SharedFiles files={files} />}
        evidence={
          <EvidenceToEndorse
            evidence={evidence}
            restsOn={<RestsOn link={page.entry.link} files={files} />}
            framework={page.framework}
            ownerName={page.shown.ownerName}
            readerId={readerId}
            requestIds={newId}
            endorseAction={endorseAction}
            withdrawAction={withdrawEndorsementAction}
          />
        }
        comments={
          <CommentThread thread={thread} actions={commentActions} requestId={newId()} readerId={readerId} />
        }
      />
    </PageFrame>
  ),
})

async function load({ id, entryId }: Params) {
  const actor = await requirePerson(routes.menteeEntry(id, entryId))
  const page = await menteeEntry(actor, id, entryId)
  const [evidence, files, thread] = await Promise.all([
    evidenceInSight(actor, page.shown, entryId),
    sharedFiles(actor, page.shown, entryId),
    menteeThread(actor, page.shown, { type: 'entry', id: entryId }),
  ])
  return { page, evidence, files, thread, readerId: actor.personId }
}

export { generateMetadata }
export default Page
