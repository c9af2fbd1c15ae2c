/** What a mark can stand for, in the order of the legend; each has a shape of its own. */
export const timelineShapes = ['complete', 'due', 'overdue', 'left', 'achieved', 'dropped'] as const

export type TimelineShape = (typeof timelineShapes)[number]

export type TimelineMark = {
  shape: TimelineShape
  /** what it is and how it stands: "Dry run, overdue since Tuesday" */
  label: string
  href?: string
}

/** What the legend calls the shapes. */
export const timelineMarkNames: Record<TimelineShape, string> = {
  complete: 'complete',
  due: 'to do',
  overdue: 'overdue',
  left: 'left open',
  achieved: 'goal achieved',
  dropped: 'goal dropped',
}

/** The shape around the origin, 14 wide at most: as the lists of milestones draw it. */
export function TimelineMarkShape({ shape }: { shape: TimelineShape }) {
  switch (shape) {
    case 'complete':
      return <circle className="timeline-complete" r="5.5" />
    case 'due':
      return <circle className="timeline-due" r="5.5" />
    case 'overdue':
      return <path className="timeline-overdue" d="M0-7 7 6H-7Z" />
    case 'left':
      return <circle className="timeline-left" r="3.5" />
    case 'achieved':
      return <path className="timeline-achieved" d="M0-7.5 7.5 0 0 7.5-7.5 0Z" />
    case 'dropped':
      return <path className="timeline-dropped" d="M-5-5 5 5M5-5-5 5" />
  }
}
