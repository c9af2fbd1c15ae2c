import { describe, expect, it } from 'vitest'
import { inBin, keptSince } from '@/lib/journal/rules/bin'

describe('the bin', () => {
  it('keeps an entry for 30 days to the second', () => {
    expect(keptSince(new Date('2027-03-31T12:00:00Z'))).toEqual(new Date('2027-03-01T12:00:00Z'))
  })

  it("names the owner's own days", () => {
    const entry = {
      id: 'entry-1',
      kind: 'talk',
      title: 'Logs',
      date: '2027-02-01',
      deletedAt: new Date('2027-03-01T23:30:00Z'),
    } as const
    expect(inBin(entry, 'UTC')).toEqual({
      id: 'entry-1',
      kind: 'talk',
      title: 'Logs',
      date: '2027-02-01',
      deletedOn: '2027-03-01',
      goesOn: '2027-03-31',
    })
    expect(inBin(entry, 'Pacific/Kiritimati')).toMatchObject({
      deletedOn: '2027-03-02',
      goesOn: '2027-04-01',
    })
  })
})
