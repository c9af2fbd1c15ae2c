import type { Metadata } from 'next'
import { readAllNoticesAction } from '@/app/actions/notices'
import { UnreadList } from '@/components/comments/unread-list'
import { NoMailNote } from '@/components/notices/no-mail-note'
import { NoticeList } from '@/components/notices/notice-list'
import { ReadAllForm } from '@/components/notices/read-all-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { unreadThreads } from '@/lib/comments/queries'
import { env } from '@/lib/env'
import { canSendMail } from '@/lib/mail'
import { ownNotices } from '@/lib/notices/queries/notices'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Notices' }

export default async function Notices({ searchParams }: PageProps<'/notices'>) {
  const asked = (await searchParams).before
  const from = typeof asked === 'string' && asked !== '' ? asked : null
  const actor = await requirePerson(routes.notices(from ? { before: from } : {}))
  const [{ notices, before, upTo }, threads] = await Promise.all([
    ownNotices(actor, from),
    from === null ? unreadThreads(actor) : [],
  ])
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.notices()} />}>
      <PageHeading
        title="Notices"
        lead="What you should know of reviews, promises and comments, newest first."
      />
      <UnreadList threads={threads} readerId={actor.personId} />
      {actor.unreadNotices > 0 && <ReadAllForm upTo={upTo} action={readAllNoticesAction} />}
      {notices.length > 0 && <NoticeList notices={notices} />}
      {notices.length === 0 && threads.length === 0 && (
        <EmptyState title={from ? 'Nothing older' : 'Nothing yet'}>
          <p>
            When somebody invites you, schedules a review, comments or keeps a promise, you read it here
            first.
          </p>
        </EmptyState>
      )}
      {(before || from) && (
        <nav className="flex flex-wrap gap-x-6" aria-label="Pages of notices">
          {from && <Link href={routes.notices()}>Newest</Link>}
          {before && <Link href={routes.notices({ before })}>Older</Link>}
        </nav>
      )}
      {canSendMail() ? (
        <p className="hint">
          Some of these come by mail, too: <Link href={routes.mailSettings()}>choose which</Link>.
        </p>
      ) : (
        <NoMailNote here />
      )}
    </PageFrame>
  )
}
