import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CompetencyChoice } from '@/components/goals/competency-choice'
import { ActionForm } from '@/components/ui/action-form'
import { type ActionState, idle } from '@/lib/result'

const groups = [
  { label: 'Craft', options: [{ value: 'writing', label: 'Writing' }] },
  { label: 'People', options: [{ value: 'listening', label: 'Listening' }] },
]

/** The areas that stand open. */
function open(state: ActionState, ticked: string[] = []): string[] {
  const html = renderToStaticMarkup(
    <ActionForm action={async () => idle} initial={state}>
      <CompetencyChoice groups={groups} hint="At least one." defaultValue={ticked} />
    </ActionForm>,
  )
  return [...html.matchAll(/<details[^>]* open=""[^>]*><summary>(.*?)<\/summary>/g)].map(
    ([, label]) => label ?? '',
  )
}

describe('the areas to choose competencies from', () => {
  const refused = { ok: false, code: 'invalid', message: 'Nothing was saved.', values: {} } as const

  it('stand open where something is ticked, and folded elsewhere', () => {
    expect(open(idle)).toEqual([])
    expect(open(idle, ['listening'])).toEqual(['People'])
    expect(open({ ...refused, values: { competencies: 'writing' } }, ['listening'])).toEqual(['Craft'])
  })

  it('stand open when the choice is refused, and where another version ticks something', () => {
    expect(open({ ...refused, fieldErrors: { competencies: 'Choose one.' } })).toEqual(['Craft', 'People'])
    expect(
      open({
        ...refused,
        code: 'conflict',
        values: { competencies: 'writing', 'was.competencies': 'writing' },
        theirs: { competencies: ['listening'] },
      }),
    ).toEqual(['People'])
  })
})
