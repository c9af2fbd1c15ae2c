import { Percent } from '@/components/ui/percent'
import { Section } from '@/components/ui/section'
import { areaProgress } from '@/lib/progress/rules/area-progress'
import { attainment } from '@/lib/progress/rules/attainment'
import { planProgress } from '@/lib/progress/rules/plan-progress'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { standing } from './example-lead'
import { Formula } from './formula'

/** How far one is of what a role asks for. */
export function ProgressFormulas() {
  const { people, technology, other } = {
    people: areaProgress(standing, 'people'),
    technology: areaProgress(standing, 'technology'),
    other: areaProgress(standing, 'other'),
  }
  return (
    <Section title="Progress" id="progress">
      <Formula
        id="attainment"
        title="How much of a required level is reached"
        example={
          <>
            Level 2 of a required 4 is <Share of={attainment(2, 4)} />, level 3 of a required 2 is{' '}
            <Share of={attainment(3, 2)} />.
          </>
        }
      >
        Your level divided by the required one, at most all of it.
      </Formula>
      <Formula
        id="area-progress"
        title="Progress of an area"
        example={
          <>
            A role asks for delegation at 4 with weight 3 and for communication at 2 with weight 1. With both
            at 2 you are at (3 × <Share of={attainment(2, 4)} /> + 1 × <Share of={attainment(2, 2)} />) ÷ 4,
            which is <Share of={people} />. An area of which nothing is asked shows “<Share of={other} />
            ”.
          </>
        }
      >
        The mean of that over the competencies at home in the area that the role asks for, each as often as
        its weight, from 1 to 3. A competency that an area only refers to counts where it is at home. Where
        nothing is asked for, the page says so; it never says 0 % or 100 %.
      </Formula>
      <Formula
        id="plan-progress"
        title="Progress of the plan"
        example={
          <>
            The same role asks for technical oversight at 3 with weight 2, in another area. With level 1 that
            area is at <Share of={technology} />, and the plan at (3 × <Share of={attainment(2, 4)} /> + 1 ×{' '}
            <Share of={attainment(2, 2)} /> + 2 × ⅓) ÷ 6, which is <Share of={planProgress(standing)} />.
          </>
        }
      >
        The same mean over everything that the role asks for, each competency once. It is not the mean of the
        areas. Without a target role the baseline of the framework serves.
      </Formula>
      <Formula
        id="rounding"
        title="Percentages"
        example={
          <>
            Two of three are <Share of={2 / 3} />, 199 of 200 are <Share of={199 / 200} />.
          </>
        }
      >
        Rounded down, so that 100 % means complete.
      </Formula>
      <Formula
        id="radar"
        title="The radar"
        example={
          <>
            With the levels above, the point of the first area stands at <Share of={people} /> of the way from
            the middle to the ring, that of the second at <Share of={technology} />.
          </>
        }
      >
        One axis for each area, with a point at its progress. The ring at the end of the axes is what the role
        requires. The axis of an area of which nothing is asked is empty.
      </Formula>
    </Section>
  )
}

function Share({ of }: { of: number | null }) {
  return <Percent value={of === null ? null : wholePercent(of)} />
}
