import type { NamedCompetency } from '@/lib/framework/rules/competencies'
import type { AgendaPoint } from './agenda'
import type { ReviewHead, Side } from './review'

/** What the page of a review shows before the reveal. */
export type PreparingPage = {
  review: ReviewHead
  side: Side
  competencies: NamedCompetency[]
  agenda: AgendaPoint[]
}
