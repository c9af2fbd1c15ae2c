import { Link } from '@/components/ui/link'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { spokenDay } from '@/lib/plans/messages/days'
import type { ActivityOnHome } from '@/lib/progress/types/home'
import { activityInWords } from './activity-in-words'

type Props = { activity: ActivityOnHome[]; framework: FrameworkDefinition; today: string }

/** What happened last, the newest first. */
export function ActivityList({ activity, framework, today }: Props) {
  return (
    <ul className="rows">
      {activity.map((group) => {
        const { said, what, href } = activityInWords(group, framework)
        return (
          <li key={group.newest.id} className="grid grid-cols-[1fr_auto] gap-x-4">
            <span>
              {what === null ? said.replace(/, last$/, '') : `${said}: `}
              {what !== null && (href ? <Link href={href}>{what}</Link> : what)}
            </span>
            <time dateTime={group.day} className="text-small text-muted">
              {spokenDay(group.day, today)}
            </time>
          </li>
        )
      })}
    </ul>
  )
}
