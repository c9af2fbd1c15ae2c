import { describe, expect, it } from 'vitest'
import { fewEntries, manyEntries, packetMeasures } from '@/tests/bench/packet-growth'
import { isReached, table } from '@/tests/bench/targets'

const time = (entries: number, ms: number) => ({ entries, ms })
const measured = (ms: number, memory: number) =>
  packetMeasures({ few: [time(500, 90), time(500, 100), time(500, 400)], many: time(5000, ms), memory })

describe('the packets of the bench', () => {
  it('have 500 entries and ten times as many', () => {
    expect([fewEntries.entries, manyEntries.entries]).toEqual([500, 5000])
    expect({ ...manyEntries, entries: 0 }).toEqual({ ...fewEntries, entries: 0 })
  })

  it('tell how long a hundred entries take, without a target', () => {
    const [told] = measured(1000, 0)
    expect(told).toMatchObject({ name: 'packet_ms_per_100', value: 20 })
    expect(told && isReached(told)).toBe(true)
    expect(table(told ? [told] : [])).toMatch(/packet_ms_per_100 +20 +told/)
  })

  it('may take at most twelve times as long with ten times the entries', () => {
    const [, growth, above] = [...measured(1200, 0).slice(0, 2), ...measured(1201, 0).slice(1, 2)]
    expect(growth).toMatchObject({ name: 'packet_growth', value: 12 })
    expect([growth, above].map((each) => each && isReached(each))).toEqual([true, false])
  })

  it('are made in under 300 MB', () => {
    const [, , memory] = measured(1000, 299e6)
    const [, , above] = measured(1000, 301e6)
    expect(memory).toMatchObject({ name: 'packet_memory', value: 299 })
    expect([memory, above].map((each) => each && isReached(each))).toEqual([true, false])
  })
})
