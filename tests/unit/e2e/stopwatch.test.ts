import { expect, it } from 'vitest'
import { startStopwatch } from '@/tests/e2e/stopwatch'

const keyboard = () => {
  const typed: string[] = []
  const page = {
    keyboard: {
      type: async (text: string) => typed.push(text),
      press: async (key: string) => typed.push(key),
    },
  }
  return { typed, page: page as unknown as Parameters<ReturnType<typeof startStopwatch>['type']>[0] }
}

const stopped = (watch: ReturnType<typeof startStopwatch>, limit = 60) => {
  const annotations: { type: string; description?: string }[] = []
  return { ...watch.stop({ annotations }, 'a run', limit), annotations }
}

it('adds the time that a person takes to the time that passed, without waiting for it', async () => {
  const { typed, page } = keyboard()
  const watch = startStopwatch()
  await watch.type(page, 'Talk')
  await watch.press(page, 'Tab', 2)
  watch.points()
  watch.decides(2)
  watch.reads('one two  three\nfour')
  const { total, line, annotations } = stopped(watch)
  expect(typed).toEqual(['Talk', 'Tab', 'Tab'])
  // Shift and four letters and two tabs, one pointed at and pressed, two decisions, four words
  const person = 7 * 0.2 + (1.1 + 0.2) + 2 * 1.35 + (4 * 60) / 238
  expect(total).toBeGreaterThanOrEqual(person)
  expect(total).toBeLessThan(person + 5)
  expect(line).toMatch(
    /^a run: \d+ s \(limit 1 min\); measured \d+ s, .+: 7 keys, 1 pointed at, 2 decisions, 4 words read$/,
  )
  expect(annotations).toEqual([{ type: 'stopwatch', description: line }])
})

it('takes longer to type on a phone', async () => {
  const total = async (phone: boolean) => {
    const watch = startStopwatch({ phone })
    await watch.type(keyboard().page, 'a'.repeat(60))
    return stopped(watch).total
  }
  expect(Math.round(await total(false))).toBe(12)
  expect(Math.round(await total(true))).toBe(20)
})

it('is past the limit when there is too much to read', () => {
  const watch = startStopwatch()
  watch.reads('word '.repeat(1200))
  expect(stopped(watch, 300).total).toBeGreaterThan(300)
})
