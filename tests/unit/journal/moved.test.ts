import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/clock'
import { movedSentence } from '@/lib/journal/messages'
import { dayFaults } from '@/lib/journal/rules/days'
import { moved, readMoved } from '@/lib/journal/rules/moved'
import { type EntryState, entryStates } from '@/lib/journal/types'

const today = '2027-03-10'

function days(state: EntryState, startsOn: string | null, endsOn: string | null) {
  return { state, startsOn, endsOn }
}

describe('moving an entry', () => {
  it.each([
    ['a planned one of next week', days('planned', null, '2027-03-17'), null, today],
    ['a planned one that starts next week', days('planned', '2027-03-17', null), null, today],
    [
      'a planned one from next week to the week after',
      days('planned', '2027-03-17', '2027-03-24'),
      null,
      today,
    ],
    ['one in progress until next week', days('in-progress', '2027-03-01', '2027-03-17'), '2027-03-01', today],
  ])('to done brings the end of %s to today', (_, entry, startsOn, endsOn) => {
    expect(moved(entry, 'done', today)).toEqual({ startsOn, endsOn, changed: 'end-brought-to-today' })
  })

  it('to done ends what was in progress without an end', () => {
    expect(moved(days('in-progress', '2027-02-01', null), 'done', today)).toEqual({
      startsOn: '2027-02-01',
      endsOn: today,
      changed: 'end-set-to-today',
    })
  })

  it('to done leaves the days of what was planned for a day that is past', () => {
    expect(moved(days('planned', '2027-03-08', null), 'done', today)).toEqual({
      startsOn: '2027-03-08',
      endsOn: null,
      changed: null,
    })
  })

  it('to in progress begins it today where its start lay ahead', () => {
    expect(moved(days('planned', '2027-03-17', '2027-03-24'), 'in-progress', today)).toEqual({
      startsOn: today,
      endsOn: '2027-03-24',
      changed: 'start-brought-to-today',
    })
  })

  it('back to planned or in progress changes no day that has come', () => {
    for (const to of ['planned', 'in-progress'] as const)
      expect(moved(days('done', '2027-03-01', '2027-03-02'), to, today)).toEqual({
        startsOn: '2027-03-01',
        endsOn: '2027-03-02',
        changed: null,
      })
  })

  const day = fc.option(
    fc.integer({ min: -400, max: 400 }).map((offset) => addDays(today, offset)),
    { nil: null },
  )
  const state = fc.constantFrom(...entryStates)

  it('gives days that make sense wherever they did before, and is done after one press', () => {
    fc.assert(
      fc.property(state, state, day, day, (from, to, startsOn, endsOn) => {
        const entry = days(from, startsOn, endsOn)
        fc.pre(Object.keys(dayFaults(entry, today)).length === 0)
        const { changed, ...after } = moved(entry, to, today)
        expect(dayFaults({ ...after, state: to }, today)).toEqual({})
        expect(changed === null).toBe(after.startsOn === startsOn && after.endsOn === endsOn)
        expect(moved({ ...after, state: to }, to, today)).toMatchObject({ ...after, changed: null })
      }),
    )
  })

  it('is read from an address, where that names a day that can have changed', () => {
    expect(readMoved({ moved: 'end-set-to-today' })).toBe('end-set-to-today')
    for (const moved of [undefined, '', 'constructor', ['end-set-to-today', 'end-set-to-today']])
      expect(readMoved({ moved })).toBeNull()
  })

  it('is told in a sentence, with the day that changed', () => {
    expect(movedSentence('in-progress', null)).toBe('It is in progress.')
    expect(movedSentence('done', 'end-set-to-today')).toBe('It is done. Its end is today.')
    expect(movedSentence('done', 'end-brought-to-today')).toBe(
      'It is done. Its end is today now, because what is done cannot lie in the future.',
    )
  })
})
