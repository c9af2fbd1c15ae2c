import type { MilestoneStanding } from '@/lib/plans/rules/milestone-standing'

/** How a milestone stands as a shape, as the timeline draws it; the words beside it say the same. */
export function MilestoneMark({ standing }: { standing: MilestoneStanding }) {
  return (
    <svg className="mt-[0.3125rem] size-4 shrink-0" viewBox="0 0 16 16" aria-hidden="true">
      {standing === 'complete' && <circle className="fill-good stroke-good stroke-2" cx="8" cy="8" r="5.5" />}
      {standing === 'overdue' && <path className="fill-bad" d="M8 1.5 15 14.5H1Z" />}
      {standing === 'due' && <circle className="fill-paper stroke-muted stroke-2" cx="8" cy="8" r="5.5" />}
      {standing === 'left' && <circle className="fill-paper stroke-edge" cx="8" cy="8" r="3.5" />}
    </svg>
  )
}
