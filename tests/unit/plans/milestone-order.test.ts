import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beforeByDate, byDate, type Place, placing } from '@/lib/plans/rules/milestone-order'

const order: Place[] = [
  { id: 'a', position: 1 },
  { id: 'b', position: 2 },
  // another was removed between
  { id: 'c', position: 5 },
  { id: 'd', position: 6 },
]

/** The ids in their order once the positions were written. */
function orderAfter(places: readonly Place[], id: string, before: string | null): string[] {
  const place = placing(places, id, before)
  if (typeof place === 'string') throw new Error(place)
  const written = places.map((each) => {
    if (each.id === id) return { id, position: place.position }
    const moves = each.position >= place.from && each.position <= place.to
    return { id: each.id, position: each.position + (moves ? place.by : 0) }
  })
  expect(new Set(written.map(({ position }) => position)).size).toBe(places.length)
  return written.sort((one, other) => one.position - other.position).map((each) => each.id)
}

describe('the order of milestones', () => {
  it('has a milestone before the one that was named, or at the end', () => {
    expect(orderAfter(order, 'c', 'b')).toEqual(['a', 'c', 'b', 'd'])
    expect(orderAfter(order, 'b', 'd')).toEqual(['a', 'c', 'b', 'd'])
    expect(orderAfter(order, 'd', 'a')).toEqual(['d', 'a', 'b', 'c'])
    expect(orderAfter(order, 'a', null)).toEqual(['b', 'c', 'd', 'a'])
  })

  it('stays as it is where the milestone stands there already', () => {
    expect(placing(order, 'b', 'c')).toBe('same')
    expect(placing(order, 'b', 'b')).toBe('same')
    expect(placing(order, 'd', null)).toBe('same')
  })

  it('knows nothing of a milestone that is not among them', () => {
    expect(placing(order, 'x', 'a')).toBe('gone')
    expect(placing(order, 'a', 'x')).toBe('gone')
  })

  it('keeps all others as they were among themselves, and every place once', () => {
    const anyOrder = fc
      .uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 50 })
      .map((positions) =>
        positions.sort((one, other) => one - other).map((position) => ({ id: `m${position}`, position })),
      )
    fc.assert(
      fc.property(anyOrder, fc.nat(), fc.nat(), (places, from, to) => {
        const id = places[from % places.length]?.id ?? ''
        const before = places[to % (places.length + 1)]?.id ?? null
        if (placing(places, id, before) === 'same') return
        const ids = orderAfter(places, id, before)
        const others = places.map((place) => place.id).filter((each) => each !== id)
        expect(ids.filter((each) => each !== id)).toEqual(others)
        expect(ids[ids.indexOf(id) + 1] ?? null).toBe(before)
      }),
    )
  })
})

describe('the order by date', () => {
  const dated = (days: string) =>
    [...days].map((day, index) => ({ id: `${index}`, position: index + 1, dueOn: `2027-03-0${day}` }))

  it('leaves those of one day as they stood', () => {
    expect(byDate(dated('2132')).map(({ id }) => id)).toEqual(['1', '0', '3', '2'])
  })

  it('gives a milestone with another day its place after the last one that is due no later', () => {
    expect(beforeByDate(dated('1357'), '0', '2027-03-05')).toBe('3')
    expect(beforeByDate(dated('1357'), '3', '2027-03-01')).toBe('1')
    expect(beforeByDate(dated('1357'), '0', '2027-03-09')).toBeNull()
  })

  it('is left alone where somebody has made another one', () => {
    expect(beforeByDate(dated('1537'), '0', '2027-03-05')).toBeUndefined()
  })
})
