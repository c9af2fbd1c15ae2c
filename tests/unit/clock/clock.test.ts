import { afterEach, describe, expect, it } from 'vitest'
import { addDays, calendarDay, isCalendarDay, isTimeZone, now, setClock } from '@/lib/clock'

const at = (instant: string) => new Date(instant)

afterEach(() => {
  setClock(null)
})

describe('the clock', () => {
  it('says what it was set to', () => {
    const instants = [at('2027-01-01T00:00:00Z'), at('2027-01-01T00:00:01Z')]
    setClock(() => instants.shift() ?? at('2000-01-01T00:00:00Z'))
    expect(now()).toEqual(at('2027-01-01T00:00:00Z'))
    expect(now()).toEqual(at('2027-01-01T00:00:01Z'))
  })
})

describe('the calendar day of an instant', () => {
  it.each([
    ['2027-03-10T23:59:59.999Z', 'UTC', '2027-03-10'],
    ['2027-03-10T12:00:00Z', 'Pacific/Kiritimati', '2027-03-11'],
    ['2027-03-10T11:59:59Z', 'Etc/GMT+12', '2027-03-09'],
    ['2027-03-10T18:29:59Z', 'Asia/Kolkata', '2027-03-10'],
    ['2027-03-10T18:30:00Z', 'Asia/Kolkata', '2027-03-11'],
    // Oslo: the clocks go forward on 28 March 2027 at 01:00 UTC
    ['2027-03-27T22:59:59Z', 'Europe/Oslo', '2027-03-27'],
    ['2027-03-27T23:00:00Z', 'Europe/Oslo', '2027-03-28'],
    ['2027-03-28T21:59:59Z', 'Europe/Oslo', '2027-03-28'],
    ['2027-03-28T22:00:00Z', 'Europe/Oslo', '2027-03-29'],
    // and back on 31 October 2027 at 01:00 UTC
    ['2027-10-30T22:00:00Z', 'Europe/Oslo', '2027-10-31'],
    ['2027-10-31T22:59:59Z', 'Europe/Oslo', '2027-10-31'],
    ['2027-10-31T23:00:00Z', 'Europe/Oslo', '2027-11-01'],
    // Azores go back at midnight local time: the last hour of that day comes twice
    ['2027-10-31T00:30:00Z', 'Atlantic/Azores', '2027-10-31'],
    // Samoa left out 30 December 2011
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(calendarDay(at(instant), zone)).toBe(day)
  })

  it('cannot be had in a zone that nobody knows', () => {
    expect(() => calendarDay(at('2027-01-01T00:00:00Z'), 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('counting days', () => {
  it.each([
    ['2027-03-27', 2, '2027-03-29'],
    ['2027-10-30', 2, '2027-11-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2027-01-01', 0, '2027-01-01'],
    ['2027-01-01', 365, '2028-01-01'],
  ])('from %s by %i comes to %s, and back', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(addDays(to, -days)).toBe(from)
  })

  it('over years counts days and nothing else', () => {
    expect(addDays('2000-01-01', 36_525)).toBe('2100-01-01')
    expect(addDays('2027-01-31', 29)).toBe('2027-03-01')
  })
})

describe('telling days and zones from other text', () => {
  it('knows the days that exist between 1900 and 2199', () => {
    expect(['2027-12-31', '2028-02-29', '1900-01-01', '2199-12-31'].filter(isCalendarDay)).toHaveLength(4)
    expect(
      ['2027-02-29', '2027-11-31', '1899-12-31', '2200-01-01', '', '2027-12-31 '].filter(isCalendarDay),
    ).toEqual([])
  })

  it('knows the zones of this runtime, all of them, and no offsets', () => {
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([])
    expect(['', 'Mars/Olympus', '+01:00', 'Z', '2027-01-01T00:00Z'].filter(isTimeZone)).toEqual([])
  })
})
