import { RadioScale } from '@/components/ui/radio-scale'
import { TextArea } from '@/components/ui/text-area'
import { LevelChoice } from '@/components/welcome/level-choice'
import { levelOptions } from '@/components/welcome/level-options'
import type { RatingsForm } from '@/lib/reviews/types/rate'

const sureness = [
  { value: 'low', name: 'Low', label: 'Low' },
  { value: 'medium', name: 'Medium', label: 'Medium' },
  { value: 'high', name: 'High', label: 'High' },
]

const notRated = { level: 0, name: 'Not rated', text: 'You leave this one out.' }

/** Every competency of a review with the level texts, how sure one is, and a sentence. */
export function RatingFields({ form: { competencies, levels, drafts } }: { form: RatingsForm }) {
  return competencies.map((competency) => {
    const draft = drafts.find(({ competencyKey }) => competencyKey === competency.key)
    const name = (part: string) => `ratings.${competency.key}.${part}`
    return (
      <fieldset key={competency.key} className="border-t border-line pt-6" aria-label={competency.name}>
        <LevelChoice
          name={name('level')}
          label={competency.name}
          options={[...levelOptions(levels, competency), notRated]}
          current={draft && (draft.level ?? 0)}
          abreast
        />
        <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-[auto_1fr]">
          <RadioScale
            name={name('confidence')}
            label="How sure are you?"
            steps={sureness}
            defaultValue={draft?.confidence ?? 'medium'}
          />
          <TextArea
            name={name('sentence')}
            label="A sentence that says why"
            optional
            rows={2}
            defaultValue={draft?.sentence}
          />
        </div>
      </fieldset>
    )
  })
}
