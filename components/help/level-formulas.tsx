import { meanInFigures } from '@/components/progress/figures-in-words'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { missingInWords } from '@/lib/evidence/messages'
import { missingForNext } from '@/lib/evidence/rules/missing-for-next'
import { supportedLevel } from '@/lib/evidence/rules/supported-level'
import type { Grounds } from '@/lib/evidence/types'
import { demands } from '@/lib/progress/rules/demands'
import { meanLevel } from '@/lib/progress/rules/mean-level'
import { currentLevel } from '@/lib/ratings/rules/current-level'
import { routes } from '@/lib/routes'
import { skillGrowth } from '@/lib/skills/rules/growth'
import { standing } from './example-lead'
import { Formula } from './formula'

const selfRatings = [
  { level: 2, at: '2026-01-10', voided: false, unrevealed: false },
  { level: 3, at: '2026-03-02', voided: false, unrevealed: false },
  { level: 5, at: '2026-03-09', voided: true, unrevealed: false },
]

const skills = [
  {
    ...{ id: 'a', name: 'Kafka operations' },
    steps: [
      { level: 1, reachedOn: '2025-11-01' },
      { level: 3, reachedOn: '2026-04-01' },
    ],
  },
  {
    ...{ id: 'b', name: 'Load testing' },
    steps: [
      { level: 4, reachedOn: '2025-12-01' },
      { level: 3, reachedOn: '2026-02-01' },
    ],
  },
]

/** Of delegation as the built-in framework has it: how many observables each level has. */
const observables = Object.fromEntries(
  [2, 3, 3, 2, 2].flatMap((count, at) =>
    Array.from({ length: count }, (_, n) => [`${at + 1}-${n + 1}`, at + 1] as const),
  ),
)

const shown = (entryId: string, date: string, keys: string[], endorsedOn?: string): Grounds => ({
  ...{ entryId, date, withdrawnOn: null, observables: keys },
  endorsements: endorsedOn ? [{ on: endorsedOn, withdrawnOn: null }] : [],
})

/** How levels come about, of competencies, of areas and of skills. */
export function LevelFormulas() {
  const levelOn = (asOf: string) => currentLevel({ asOf, agreed: [], selfRatings }).level
  const agreed = [{ level: 4, signedAt: ['2026-05-12', '2026-05-11'] }]
  const inReview = currentLevel({ asOf: '2026-05-12', agreed, selfRatings }).level
  const later = [...selfRatings, { level: 5, at: '2026-06-01', voided: false, unrevealed: false }]
  const ratedSince = currentLevel({ asOf: '2026-06-01', agreed, selfRatings: later }).level
  const people = demands(standing.role, standing.levels).filter(
    ({ competency }) => standing.homeArea[competency] === 'people',
  )
  const mean = meanLevel(people)
  const handover = shown('handover', '2026-02-10', ['2-1', '3-1'])
  const release = shown('release', '2026-03-20', ['3-2'])
  const endorsed = shown('release', '2026-03-20', ['3-2'], '2026-05-02')
  const supportedOn = (asOf: string, grounds: Grounds[]) => supportedLevel(observables, grounds, asOf)
  const missing = missingForNext(observables, [handover, release], '2026-04-30')
  const grown = skillGrowth(skills, '2026-01-01', '2026-06-30')
  return (
    <Section title="Levels" id="levels">
      <p className="mb-6">
        Levels are described for every competency by behaviours that a colleague could witness. Read them in
        the <Link href={routes.framework()}>framework</Link>.
      </p>
      <Formula
        id="current-level"
        title="Current level"
        example={
          <>
            You rated yourself 2 on 10 January, 3 on 2 March, and on 9 March 5, which you voided. On 1
            February you are at {levelOn('2026-02-01')}, on 31 March at {levelOn('2026-03-31')}. A review
            agrees 4, and the second of you signs on 12 May: from then on you are at {inReview}, and still at{' '}
            {ratedSince} when you rate yourself 5 on 1 June.
          </>
        }
      >
        The level that a review has agreed, from the second signature on; where there is none, the newest
        rating that you gave yourself and did not void. Without either it is 0. It moves with you from plan to
        plan. What you rate yourself after a review stands beside the agreed level and changes no figure until
        the next review. While a review is being prepared, everyone but you sees the levels that it is about
        as they were when it was opened.
      </Formula>
      <Formula
        id="supported-level"
        title="Supported level"
        example={
          <>
            Delegation has three observables at level 3. An entry of 10 February is claimed for one of them
            and for one of level 2, an entry of 20 March for another of level 3: on 30 April level{' '}
            {supportedOn('2026-04-30', [handover, release])} is supported.{' '}
            {missing && missingInWords(missing)} Your mentor endorses the second entry on 2 May: from then on
            it is level {supportedOn('2026-05-02', [handover, endorsed])}. On 10 February 2028 the first entry
            is two years old, and the supported level {supportedOn('2028-02-10', [handover, endorsed])}.
          </>
        }
      >
        What your done entries show. A level is supported when enough of its observables and of those above it
        are claimed as shown by entries of the last 24 months: half as many as the level has itself, and two
        at least where there are two. It takes two different entries, and from level 3 on an endorsement of
        one of them by somebody who was in a mentorship with you then. The supported level is the highest that
        is, else 0; it stands beside your current level and changes no other figure. More evidence never
        lowers it, and what is withdrawn or too old no longer counts. What a guest says by a link is shown and
        does not count, and nobody endorses their own. Private entries count; others see only how many.
      </Formula>
      <Formula
        id="mean-level"
        title="The mean level of an area over time"
        example={
          <>
            The role asks for delegation at 4 with weight 3, where you are at 2, and for communication at 2
            with weight 1, where you are at 2. The area is at (3 × 2 + 1 × 2) ÷ 4 ={' '}
            {mean && meanInFigures(mean.current)}, required (3 × 4 + 1 × 2) ÷ 4 ={' '}
            {mean && meanInFigures(mean.required)}.
          </>
        }
      >
        The mean of the current levels of what your role asks for in the area, each as often as its weight,
        and in the same way the mean of the required levels. Both are worked out for every day on which a
        level or a plan changed, with the plan that was in force on it.
      </Formula>
      <Formula
        id="skill-growth"
        title="By how much skills grew"
        example={
          <>
            Kafka operations went from 1 to 3 since 1 January, load testing from 4 to 3: {grown.grown.length}{' '}
            skill grew by {grown.levels} levels.
          </>
        }
      >
        A skill’s level now less the one that it had on the day that one looks from; a newer skill counts from
        its first level. What fell does not count against what grew.
      </Formula>
    </Section>
  )
}
