import { counted, listed } from '@/components/plan/figures-in-words'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import type { Brief, LevelMove } from '@/lib/reviews/types/brief'
import { Few } from './few'
import { Linked } from './linked'
import { briefLinks } from './links'

type Props = { brief: Brief; levels: readonly LevelMove[] }

/** Which current levels moved, and what was rated for the first time. */
export function MovedRatings({ brief, levels }: Props) {
  const links = briefLinks(brief)
  const moved = levels.filter(({ from }) => from > 0)
  const first = levels.filter(({ from }) => from === 0)
  return (
    <Section nested title="Levels" id="moved-ratings">
      <p>
        {moved.length === 0 ? 'No level moved.' : `${capitalised(counted(moved.length, 'level'))} moved.`}
      </p>
      <Few items={moved} itemKey={({ key }) => key}>
        {({ key, name, from, to, supported }) => (
          <>
            <Linked href={links.competency(key)}>{name}</Linked>: {to === 0 ? 'no rating' : `at ${to}`}, was{' '}
            {from}, supported {supported}
          </>
        )}
      </Few>
      {first.length > 0 && (
        <p className="text-small text-muted">
          Rated for the first time:{' '}
          {listed(first.map(({ name, to, supported }) => `${name} at ${to}, supported ${supported}`))}.
        </p>
      )}
    </Section>
  )
}
