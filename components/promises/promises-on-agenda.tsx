import { Section } from '@/components/ui/section'
import type { AgendaPromises } from '@/lib/reviews/types/promise'
import { PromisesAndOneMore, type PromisesProps } from './promises-and-one-more'

/** Every open promise of a review's two people, as it stands on the agenda. */
export function PromisesOnAgenda({ open, ...rest }: PromisesProps & { open: AgendaPromises }) {
  return (
    <Section title="Open promises" id="promises" nested>
      <PromisesAndOneMore
        {...rest}
        promises={open.promises}
        today={open.today}
        empty="No promise is open between you."
      />
    </Section>
  )
}
