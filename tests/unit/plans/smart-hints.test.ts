import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { hintSentences } from '@/lib/plans/messages/smart-hints'
import { hintedParts, partHint, smartHints } from '@/lib/plans/rules/smart-hints'
import { readFramework } from '@/prisma/framework-files'

const days = { horizonOn: '2027-12-31', today: '2027-03-10' }
const sharp = {
  outcome: 'Two colleagues release the billing service without me.',
  measure: 'Four releases in a row.',
  relevance: 'I am the only one who can release.',
  dueOn: '2027-06-30',
}
const hints = (changes: Partial<typeof sharp>) =>
  smartHints({ ...sharp, ...changes }, days).map(({ hint }) => hint)

describe('hints on a goal', () => {
  it('are none where every part says something that can be held against it', () => {
    expect(hints({})).toEqual([])
  })

  it('name the parts that are empty, in the order of the form', () => {
    expect(hints({ outcome: '', measure: ' \n', relevance: '…' })).toEqual([
      ...['outcome-empty', 'measure-empty', 'relevance-empty'],
    ])
  })

  it('call an outcome vague that only wishes', () => {
    for (const outcome of [
      'Improve my communication skills',
      'Get better at public speaking',
      'Try to be a better leader.',
      'More focus',
      'Talks',
    ]) {
      expect(partHint('outcome', outcome, days), outcome).toBe('outcome-vague')
    }
    for (const outcome of [
      'One talk at a conference.',
      'Somebody else releases.',
      'Improve the p95 latency to 200 ms',
    ]) {
      expect(partHint('outcome', outcome, days), outcome).toBeNull()
    }
  })

  it('call a measure vague that has no number, limit or moment', () => {
    for (const measure of ['People are happier', 'I feel confident', 'Better feedback from the team']) {
      expect(partHint('measure', measure, days), measure).toBe('measure-vague')
    }
    for (const measure of [
      'Given once, with notes.',
      '4 releases',
      'Every review is answered in a day',
      'Signed off by the architects',
      'Until the summer',
      '٣ talks',
    ]) {
      expect(partHint('measure', measure, days), measure).toBeNull()
    }
  })

  it('look at the due date beside the horizon and at 18 months from today', () => {
    expect(hints({ dueOn: '2027-12-31' })).toEqual([])
    expect(hints({ dueOn: '2028-01-01' })).toEqual(['due-after-horizon'])
    expect(hints({ dueOn: '2028-09-10' })).toEqual(['due-after-horizon'])
    expect(hints({ dueOn: '2028-09-11' })).toEqual(['due-far'])
    const long = { ...days, horizonOn: '2030-12-31' }
    expect(partHint('dueOn', '2028-09-11', long)).toBe('due-far')
    expect(partHint('dueOn', '', days)).toBeNull()
  })

  it('survive any text, give each part at most one, and have a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...hintedParts), (text, part) => {
        const hint = partHint(part, text, days)
        if (hint) expect(hintSentences[hint]).toBeTruthy()
      }),
    )
  })

  it('have nothing to say about the templates of the guide', async () => {
    const framework = (await readFramework('prisma/frameworks/technical-lead')) as FrameworkDefinition
    const templates = framework.competencies.flatMap(({ goalTemplates }) => goalTemplates)
    expect(templates.length).toBeGreaterThan(30)
    for (const { outcome, measure, relevance } of templates) {
      expect(hints({ outcome, measure, relevance }), `${outcome} ${measure}`).toEqual([])
    }
  })
})
