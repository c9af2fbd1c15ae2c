import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldLabel, fieldLabels, kindFields } from '@/lib/journal/rules/kind-fields'
import { entrySearchTexts } from '@/lib/journal/rules/search-texts'
import { entryKinds } from '@/lib/journal/types'

describe('the fields of a kind', () => {
  it.each([
    [
      'certification',
      {
        endsOn: 'Issued',
        provider: 'Issuer',
        number: 'Certificate number',
        expiresOn: 'Expires',
      },
    ],
    ['talk', { endsOn: 'End', provider: 'Venue', audience: 'Audience', slides: 'Slides' }],
    ['article', { endsOn: 'Published', provider: 'Where it appeared' }],
    ['course', { endsOn: 'End', provider: 'Provider' }],
    ['mentoring', { endsOn: 'End', provider: 'With whom', takenAway: 'What was taken away' }],
  ] as const)('of %s go by its own names', (kind, labels) => {
    const own = kindFields.flatMap((field) => {
      const label = fieldLabel(kind, field)
      return label === null ? [] : [[field, label]]
    })
    expect(Object.fromEntries(own)).toEqual(labels)
  })

  it('have an end and somebody or somewhere in every kind', () => {
    for (const kind of entryKinds) {
      expect(fieldLabel(kind, 'endsOn')).toBeTruthy()
      expect(fieldLabel(kind, 'provider')).toBeTruthy()
    }
  })

  it('are listed by name, each kind under the one that it uses', () => {
    for (const field of kindFields)
      for (const kind of entryKinds) {
        const label = fieldLabel(kind, field)
        const under = fieldLabels(field).filter(({ kinds }) => kinds.includes(kind))
        expect(under.map((each) => each.label)).toEqual(label === null ? [] : [label])
      }
  })

  it('are shown by the style sheet for every kind, chosen or sent unseen', () => {
    const css = readFileSync('components/journal/of-kind.css', 'utf8')
    const shown = [...css.matchAll(/\.of-kind\[data-kinds~="([a-z-]+)"\]/g)].map(([, kind]) => kind)
    expect(shown).toEqual([...entryKinds])
    for (const kind of entryKinds) {
      expect(css).toContain(`[name="kind"] [value="${kind}"]:checked`)
      expect(css).toContain(`[name="kind"][value="${kind}"]:is(:checked, [type="hidden"])`)
    }
  })
})

describe('what a search looks through', () => {
  const texts = {
    title: 'title',
    provider: 'provider',
    reflection: 'reflection',
    takenAway: 'taken away',
    audience: 'audience',
    number: 'number',
    link: 'link',
  }

  it.each([
    ['course', ['link', 'provider', 'reflection', 'title']],
    ['talk', ['audience', 'link', 'provider', 'reflection', 'title']],
    ['certification', ['link', 'number', 'provider', 'reflection', 'title']],
    ['mentoring', ['link', 'provider', 'reflection', 'taken away', 'title']],
  ] as const)('are the texts that a %s has', (kind, expected) => {
    expect(entrySearchTexts({ kind, ...texts }).sort()).toEqual(expected)
  })
})
