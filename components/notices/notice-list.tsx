import { DayText } from '@/components/ui/day-text'
import { noticeSentence } from '@/lib/notices/messages/sentences'
import type { Notice } from '@/lib/notices/types'
import { routes } from '@/lib/routes'

/** What somebody was told, newest first. What a link leads to has been read. */
export function NoticeList({ notices }: { notices: Notice[] }) {
  return (
    <ul className="rows">
      {notices.map((notice) => (
        <li key={notice.id}>
          <p className={notice.isUnread ? 'font-medium wrap-anywhere' : 'wrap-anywhere'}>
            {/* with a target, because the address answers with the way to another */}
            <a href={routes.openNotice(notice.id)} target="_self" rel="nofollow">
              {noticeSentence(notice)}
            </a>
          </p>
          <p className="flex flex-wrap items-baseline gap-x-3 text-small text-muted">
            <DayText day={notice.day} long />
            {notice.isUnread && <span className="font-medium text-rope">unread</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
