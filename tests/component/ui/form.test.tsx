import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { RadioScale } from '@/components/ui/radio-scale'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type ActionState, idle } from '@/lib/result'

type Refused = Extract<ActionState, { ok: false }>

function drawn(
  children: ReactNode,
  state: ActionState = idle,
  hidden?: Record<string, string | number>,
): string {
  return renderToStaticMarkup(
    <ActionForm id="goal" action={async () => idle} initial={state} hidden={hidden}>
      {children}
    </ActionForm>,
  )
}

function refused(given: Partial<Refused>): Refused {
  return { ok: false, code: 'invalid', message: 'Nothing was saved.', values: {}, ...given }
}

/** The tag that has this attribute. */
function tag(html: string, attribute: string): string {
  const found = html.match(/<[^>]*>/g)?.find((one) => one.includes(attribute))
  if (found === undefined) throw new Error(`nothing has ${attribute} in ${html}`)
  return found
}

const levels = [
  { value: 0, name: 'no rating yet' },
  { value: 3, name: 'Dependable', text: 'Decides in time.' },
  { value: 4, name: 'Leading', text: 'Helps others to decide.' },
]
const competencies = [
  { value: 'delegation', label: 'Delegation' },
  { value: 'speaking', label: 'Public speaking' },
]

describe('a field', () => {
  it('ties its label and its hint to the control', () => {
    const html = drawn(<Field name="milestones.0.title" label="First milestone" hint="One step." />)
    expect(html).toContain('<label class="field-label" for="goal-milestones.0.title">First milestone</label>')
    expect(tag(html, 'name="milestones.0.title"')).toContain('id="goal-milestones.0.title"')
    expect(tag(html, 'name="milestones.0.title"')).toContain(
      'aria-describedby="goal-milestones.0.title-hint"',
    )
    expect(html).toContain('id="goal-milestones.0.title-hint">One step.</p>')
  })

  it('describes itself with the sentence that refused it and is the first to get the focus', () => {
    const state = refused({
      fieldErrors: { title: 'The title is missing.', outcome: 'The outcome is missing.' },
    })
    const html = drawn(
      <>
        <Field name="title" label="Title" />
        <TextArea name="outcome" label="Outcome" />
      </>,
      state,
    )
    const title = tag(html, 'name="title"')
    expect(title).toContain('aria-describedby="goal-title-error"')
    expect(title).toContain('aria-invalid="true"')
    expect(title).toContain('autofocus')
    expect(html).toContain('id="goal-title-error">The title is missing.</p>')
    expect(tag(html, 'name="outcome"')).not.toContain('autofocus')
  })

  it('holds what was sent in place of its default value after a refusal', () => {
    const html = drawn(
      <>
        <Field name="title" label="Title" defaultValue="stored" />
        <TextArea name="outcome" label="Outcome" defaultValue="stored" />
        <Select name="kind" label="Kind" options={competencies} defaultValue="delegation" />
      </>,
      refused({ values: { title: 'typed', outcome: '', kind: 'speaking' } }),
    )
    expect(tag(html, 'name="title"')).toContain('value="typed"')
    expect(html).toMatch(/<textarea[^>]*><\/textarea>/)
    expect(tag(html, 'value="speaking"')).toContain('selected')
    expect(html).not.toContain('stored')
  })

  it('never sends a password back', () => {
    const html = drawn(
      <Field name="password" label="Password" type="password" />,
      refused({ values: { password: 'a long secret' } }),
    )
    expect(html).not.toContain('a long secret')
  })
})

describe('a choice', () => {
  it('keeps boxes unticked that were unticked before the refusal', () => {
    const html = drawn(
      <>
        <CheckboxGroup name="competencies" label="For" options={competencies} defaultValue={['delegation']} />
        <Checkbox name="private" label="Keep this to myself" defaultChecked />
      </>,
      refused({ values: { competencies: 'speaking' } }),
    )
    expect(tag(html, 'value="delegation"')).not.toContain('checked')
    expect(tag(html, 'value="speaking"')).toContain('checked')
    expect(tag(html, 'name="private"')).not.toContain('checked')
  })

  it('names every level of a scale and says what it means', () => {
    const html = drawn(<RadioScale name="level" label="Delegation" steps={levels} defaultValue={3} />)
    const chosen = tag(html, 'value="3"')
    expect(chosen).toContain('checked')
    expect(chosen).toContain('id="goal-level-3"')
    expect(chosen).toContain('aria-describedby="goal-level-3-text"')
    expect(html).toMatch(/<label for="goal-level-3"[^>]*>3<span class="sr-only"> Dependable<\/span><\/label>/)
    expect(html).toContain('<p id="goal-level-3-text"><b>Dependable</b> Decides in time.</p>')
    expect(tag(html, 'value="4"')).not.toContain('checked')
  })
})

describe('a form that was refused', () => {
  it('links its summary to fields that are there, a group of fields among them', () => {
    const html = drawn(
      <>
        <RadioScale name="level" label="Level" steps={levels} />
        <CheckboxGroup name="competencies" label="For" options={competencies} />
        <FieldGroup name="milestones" label="Milestones">
          <Field name="milestones.1.title" label="Second" />
        </FieldGroup>
      </>,
      refused({
        fieldErrors: {
          level: 'Choose a level.',
          competencies: 'Choose one.',
          milestones: 'At most 20.',
          'milestones.1.title': 'No title.',
        },
      }),
    )
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets).toEqual(['goal-level', 'goal-competencies', 'goal-milestones', 'goal-milestones.1.title'])
    for (const target of targets) expect(html.split(`id="${target}"`)).toHaveLength(2)
    expect(tag(html, 'role="alert"')).toContain('tabindex="-1"')
  })

  it('keeps the version that its text was written against', () => {
    const state = refused({ values: { version: '3', requestId: 'sent-before' } })
    const html = drawn(null, state, { version: 5, requestId: 'drawn-anew' })
    expect(tag(html, 'name="version"')).toContain('value="3"')
    expect(tag(html, 'name="requestId"')).toContain('value="sent-before"')
  })
})

describe('a conflict', () => {
  const conflict = refused({
    code: 'conflict',
    version: 7,
    values: {
      version: '3',
      title: 'Mine',
      outcome: 'Same\r\ntext',
      due: '2027-02-01',
      level: '3',
      competencies: 'speaking',
    },
    theirs: {
      title: 'Theirs',
      outcome: 'Same\ntext',
      due: '2027-02-06',
      level: '4',
      competencies: ['delegation', 'speaking'],
    },
  })
  const html = drawn(
    <>
      <Field name="title" label="Title" required />
      <TextArea name="outcome" label="Outcome" />
      <Field name="due" label="Due" type="date" />
      <RadioScale name="level" label="Level" steps={levels} />
      <CheckboxGroup name="competencies" label="For" options={competencies} />
    </>,
    conflict,
    { version: 7 },
  )

  it('shows both texts and sends the chosen one, neither chosen beforehand', () => {
    for (const text of ['Mine', 'Theirs']) {
      const radio = tag(html, `value="${text}"`)
      expect(radio).toContain('type="radio"')
      expect(radio).toContain('name="title"')
      expect(radio).toContain('required')
      expect(radio).not.toContain('checked')
      expect(html).toContain(`<span class="conflict-text">${text}</span>`)
    }
  })

  it('asks only about fields that differ', () => {
    expect(html).not.toContain('Outcome: which one stays?')
    expect(html).toMatch(/<textarea[^>]*name="outcome"/)
  })

  it('says days and levels in words', () => {
    expect(html).toContain('<span class="conflict-text">6 February 2027</span>')
    expect(tag(html, 'value="2027-02-06"')).toContain('name="due"')
    expect(html).toContain('<span class="conflict-text">4 Leading</span>')
  })

  it('shows both sets of ticked boxes and sends the chosen one, neither chosen beforehand', () => {
    expect(html).not.toContain('type="checkbox"')
    for (const [value, words] of [
      ['speaking', 'Public speaking'],
      ['delegation speaking', 'Delegation, Public speaking'],
    ]) {
      const radio = tag(html, `value="${value}"`)
      expect(radio).toContain('type="radio"')
      expect(radio).toContain('name="one-of.competencies"')
      expect(radio).toContain('required')
      expect(radio).not.toContain('checked')
      expect(html).toContain(`<span class="conflict-text">${words}</span>`)
    }
  })

  it('asks about a single box in words', () => {
    const box = <Checkbox name="isPrivate" label="Private" />
    const ticked = drawn(
      box,
      refused({ code: 'conflict', values: { isPrivate: 'on' }, theirs: { isPrivate: '' } }),
    )
    expect(ticked).toContain('Private: which one stays?')
    expect(ticked).toMatch(/Yours<\/span><span class="conflict-text">ticked</)
    expect(ticked).toMatch(/Saved meanwhile<\/span><span class="conflict-text">not ticked</)
    expect(ticked).not.toContain('checked')
    const unticked = drawn(box, refused({ code: 'conflict', values: {}, theirs: { isPrivate: 'on' } }))
    expect(unticked).toMatch(/Yours<\/span><span class="conflict-text">not ticked</)
  })

  it('is sent against the version that was shown', () => {
    const shownSeven = drawn(null, conflict, { version: 9 })
    expect(tag(shownSeven, 'name="version"')).toContain('value="7"')
  })
})

describe('a conflict in a form that knows what it was drawn with', () => {
  const before = { title: 'As drawn', outcome: '', due: '2027-02-01', competencies: ['delegation'] }
  const fields = (
    <>
      <Field name="title" label="Title" />
      <TextArea name="outcome" label="Outcome" hint="What will be true." />
      <Field name="due" label="Due" type="date" />
      <CheckboxGroup name="competencies" label="For" options={competencies} />
    </>
  )
  const form = (state: ActionState, hidden?: Record<string, string | number>) =>
    renderToStaticMarkup(
      <ActionForm id="goal" action={async () => idle} initial={state} hidden={hidden} drawn={before}>
        {fields}
      </ActionForm>,
    )
  /** What the form says that it was drawn with. */
  const drawnWith = (html: string) =>
    [...html.matchAll(/<input type="hidden"[^>]* name="was\.([^"]*)" value="([^"]*)"/g)].map(
      ([, name, value]) => `${name}: ${value}`,
    )
  const sentBefore = {
    'was.title': 'As drawn',
    'was.outcome': '',
    'was.due': '2027-02-01',
    'was.competencies': 'delegation',
  }
  const conflict = refused({
    code: 'conflict',
    version: 7,
    values: { ...sentBefore, title: 'Mine', outcome: '', due: '2027-02-06', competencies: 'delegation' },
    theirs: { title: 'Theirs', outcome: 'Written meanwhile', due: '2027-02-01', competencies: ['speaking'] },
  })

  it('sends along what it was drawn with', () => {
    expect(drawnWith(form(idle))).toEqual([
      'title: As drawn',
      'outcome: ',
      'due: 2027-02-01',
      'competencies: delegation',
    ])
  })

  it('asks only about fields that both changed', () => {
    const asked = [...form(conflict).matchAll(/>([^<]*): which one stays\?/g)].map(([, label]) => label)
    expect(asked).toEqual(['Title'])
  })

  it('takes over what only the other changed, and says so beside the field', () => {
    const html = form(conflict)
    expect(html).toMatch(/<textarea[^>]*>Written meanwhile<\/textarea>/)
    expect(html).toMatch(/id="goal-outcome-hint">Changed meanwhile/)
    expect(tag(html, 'name="outcome"')).toContain('aria-describedby="goal-outcome-hint"')
    expect(html).toContain('name="competencies" checked="" value="speaking"')
    expect(html).not.toContain('checked="" value="delegation"')
    expect(html.match(/Changed meanwhile/g)).toHaveLength(2)
  })

  it('keeps what only this form changed', () => {
    expect(tag(form(conflict), 'name="due"')).toContain('value="2027-02-06"')
  })

  it('is compared with the version that was shown when the next conflict comes', () => {
    expect(drawnWith(form(conflict))).toEqual([
      'title: Theirs',
      'outcome: Written meanwhile',
      'due: 2027-02-01',
      'competencies: speaking',
    ])
    // the choice was made, and then the request failed on its way
    const chosen = { title: 'Mine', outcome: 'Written meanwhile, and mine', due: '2027-02-06' }
    const was = { 'was.title': 'Theirs', 'was.outcome': 'Written meanwhile', 'was.due': '2027-02-01' }
    const unsent = { ...conflict, code: 'unsent', values: { ...was, ...chosen, competencies: 'speaking' } }
    const html = form(unsent)
    expect(html).not.toContain('which one stays?')
    expect(tag(html, 'name="title"')).toContain('value="Mine"')
    expect(drawnWith(html)).toContain('outcome: Written meanwhile')
  })

  it('keeps what it was drawn with after any other refusal', () => {
    const values = { ...sentBefore, title: '', 'was.title': 'Drawn earlier' }
    expect(drawnWith(form(refused({ values })))).toContain('title: Drawn earlier')
  })
})

it('says what a form did where a reader hears it', () => {
  const html = drawn(<SubmitButton>Save</SubmitButton>, { ok: true, message: 'Saved.' })
  expect(html).toMatch(/<div role="status"><p[^>]*>Saved\.<\/p><\/div>/)
  expect(html).not.toContain('role="alert"')
})
