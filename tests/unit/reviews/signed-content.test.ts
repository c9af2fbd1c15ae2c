import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSigned, signedContent, signedText } from '@/lib/reviews/rules/signed-content'
import type { SignedContent } from '@/lib/reviews/types/signed'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const definition = wholeFramework()
const [first] = definition.competencies
const [role] = definition.roles

const content = signedContent({
  review: {
    id: 'review-1',
    otherKind: 'mentor',
    scheduledAt: new Date('2027-03-10T12:00:00+02:00'),
    revealedAt: new Date('2027-03-10T13:00:00+02:00'),
  },
  version: { id: 'v', key: 'whole', number: 4, definition },
  role: role ?? null,
  competencies: [
    {
      ...{ key: first?.key ?? '', name: first?.name ?? '', levels: first?.levels ?? {}, required: 2 },
      owner: { level: 2, confidence: 'high', sentence: 'Mine.' },
      other: null,
      outcome: null,
      version: 7,
    },
  ],
  sharedNotes: 'Notes',
  guestComment: '',
  promises: [],
  signed: { owner: new Date('2027-03-10T12:00:00Z'), other: new Date('2027-03-10T12:05:00Z') },
})

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, turn))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const at = turn % Math.max(1, entries.length)
  const turned = [...entries.slice(at), ...entries.slice(0, at)].reverse()
  return Object.fromEntries(turned.map(([key, member]) => [key, shuffled(member, turn + 1)]))
}

describe('what two sign', () => {
  it('has the texts of the framework, the requirement and instants in UTC', () => {
    expect(content).toMatchObject({
      form: 1,
      framework: { key: 'whole', number: 4 },
      review: { scheduledAt: '2027-03-10T10:00:00.000Z', revealedAt: '2027-03-10T11:00:00.000Z' },
      signed: { owner: '2027-03-10T12:00:00.000Z' },
    })
    expect(content.competencies[0]).toMatchObject({
      required: 2,
      summary: first?.summary,
      levels: first?.levels,
      observables: first?.observables.map(({ level, text }) => ({ level, text })),
    })
    expect(first?.observables.length).toBeGreaterThan(0)
    expect(content.competencies[0]).not.toHaveProperty('version')
  })

  it('is the same text in whatever order its fields come', () => {
    fc.assert(
      fc.property(fc.nat(50), (turn) => {
        expect(signedText(shuffled(content, turn) as SignedContent)).toBe(signedText(content))
      }),
    )
  })

  it('is read back as it was signed, and written again as the same text', () => {
    expect(readSigned(signedText(content))).toEqual(content)
    expect(signedText(readSigned(signedText(content)))).toBe(signedText(content))
  })

  it('is another text when anything in it is another', () => {
    expect(signedText({ ...content, sharedNotes: 'Notes.' })).not.toBe(signedText(content))
  })
})
