import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginDueWork } from '@/bin/due-work'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { removeEverybody } from '../people/scene'
import { at, monday, two } from './scene'

beforeEach(async () => {
  at(monday)
  await removeEverybody()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
  setClock(null)
})

const count = async () => (await database()).notice.count()

describe('a server', () => {
  it('looks for due work as it starts and every five minutes, until it ends', async () => {
    const { promise } = await two()
    await promise({ dueOn: '2027-03-08' })
    const end = beginDueWork()
    await expect.poll(count).toBe(1)
    await promise({ dueOn: '2027-03-08' })
    await vi.advanceTimersByTimeAsync(4 * 60_000)
    expect(await count()).toBe(1)
    await vi.advanceTimersByTimeAsync(60_000)
    await expect.poll(count).toBe(2)
    await end()
    await promise({ dueOn: '2027-03-08' })
    await vi.advanceTimersByTimeAsync(60 * 60_000)
    await end()
    expect(await count()).toBe(2)
  })
})
