import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oneAtATime } from '@/lib/http/one-at-a-time'

it('does one piece of work after the other, also after one that failed', async () => {
  let running = 0
  let most = 0
  const work = (given: number) => async () => {
    running += 1
    most = Math.max(most, running)
    await setImmediate()
    running -= 1
    if (given === 1) throw new Error('broken')
    return given
  }
  const done = await Promise.allSettled([0, 1, 2, 3].map((given) => oneAtATime(work(given))))
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(most).toBe(1)
})
