import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AddMilestoneForm } from '@/components/goals/add-milestone-form'
import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { ActionForm } from '@/components/ui/action-form'
import { type ActionState, idle } from '@/lib/result'

const action = async () => idle
const goal = {
  ...{ id: 'talk', planId: 'plan', title: 'Speak outside', startsOn: '2027-01-01', dueOn: '2027-06-30' },
  ...{ state: 'open' as const, closedOn: null, dropReason: null },
}

function added(isFirst: boolean): string {
  return renderToStaticMarkup(
    <AddMilestoneForm action={action} goal={goal} requestId="request-1" isFirst={isFirst} />,
  )
}

function folded(state: ActionState, open = false): string {
  return renderToStaticMarkup(
    <ActionForm action={action} initial={state}>
      <FieldDisclosure summary="More" fields={['title']} open={open}>
        fields
      </FieldDisclosure>
    </ActionForm>,
  )
}

describe('the form of a new milestone', () => {
  it('folds its fields away, but not what it says when it is refused', () => {
    const html = added(false)
    expect(html.indexOf('<form')).toBeLessThan(html.indexOf('<details'))
    expect(html).not.toContain(' open=""')
  })

  it('stands open where there is no milestone yet', () => {
    expect(added(true)).toContain('<details class="disclosure" open="">')
  })
})

describe('fields that are one press away', () => {
  const refused = { ok: false, code: 'invalid', message: 'Nothing was saved.', values: {} } as const

  it('stand open with a text or a refusal in one of them, or where they are asked to', () => {
    expect(folded(idle)).not.toContain('open=""')
    expect(folded(refused)).not.toContain('open=""')
    expect(folded(idle, true)).toContain('open=""')
    expect(folded({ ...refused, values: { title: 'Dry run' } })).toContain('open=""')
    expect(folded({ ...refused, fieldErrors: { title: 'The title is missing.' } })).toContain('open=""')
  })
})
