import type { Locator, Page, TestInfo } from '@playwright/test'

/**
 * How long a person takes for what a script does at once, in seconds: the operators of the keystroke-level model
 * (Card, Moran and Newell, 1980) with its skilled typist, 55 words a minute. On a phone people type 36 words a minute
 * (Palin and others, 2019); a tap is pointing, and a swipe is taken to cost as much. Silent reading goes at 238 words a
 * minute (Brysbaert, 2019).
 */
const seconds = { key: 0.2, keyOnPhone: 60 / (36 * 5), pointing: 1.1, decision: 1.35, word: 60 / 238 }

type Stopped = {
  /** seconds in all */
  total: number
  /** the line that is reported */
  line: string
}

/**
 * Measures a scripted run from now on. What the browser and the server take passes in real time; what a person takes
 * is counted with each thing that the script does, and added as the model has it, so that a run of minutes takes
 * seconds.
 */
export function startStopwatch({ phone = false } = {}) {
  const from = performance.now()
  const counts = { keys: 0, points: 0, decisions: 0, words: 0 }
  const watch = {
    /** Types text into what has the focus. */
    async type(page: Page, text: string) {
      counts.keys += strokes(text)
      await page.keyboard.type(text)
    },
    /** Presses a key beside typed text: Tab, an arrow, Enter, Space. */
    async press(page: Page, key: string, times = 1) {
      for (let count = 0; count < times; count++) await page.keyboard.press(key)
      watch.keys(times)
    },
    /** Moves the focus with the Tab key alone; throws when it does not get there. */
    async tabTo(page: Page, target: Locator) {
      await target.waitFor({ state: 'attached' })
      for (let presses = 0; presses < 60; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return
        await watch.press(page, 'Tab')
      }
      throw new Error(`The Tab key never reached ${target}.`)
    },
    /** Points at something and presses it, after the swipes of half a screen that bring it into view. */
    async tap(target: Locator) {
      const before = await screenOf(target)
      await target.scrollIntoViewIfNeeded()
      const { top, height } = await screenOf(target)
      watch.points(Math.ceil(Math.abs(top - before.top) / (height / 2)))
      watch.points()
      await target.click()
    },
    /** keys that the script pressed by itself */
    keys(count = 1) {
      counts.keys += count
    },
    /** things that the script pointed at by itself */
    points(count = 1) {
      counts.points += count
    },
    /** a choice made */
    decides(count = 1) {
      counts.decisions += count
    },
    /** a text read before going on */
    reads(text: string) {
      counts.words += text.split(/\s+/).filter(Boolean).length
    },
    /** Stops, and reports the time as an annotation of the test and as a line on stdout. `limit` is in seconds. */
    stop(testInfo: Pick<TestInfo, 'annotations'>, what: string, limit: number): Stopped {
      const measured = (performance.now() - from) / 1000
      const { keys, points, decisions, words } = counts
      const total =
        measured +
        keys * (phone ? seconds.keyOnPhone : seconds.key) +
        // a mouse button is pressed beside the pointing, a finger is not
        points * (seconds.pointing + (phone ? 0 : seconds.key)) +
        decisions * seconds.decision +
        words * seconds.word
      const line =
        `${what}: ${spoken(total)} (limit ${spoken(limit)}); measured ${spoken(measured)}, and as a person: ` +
        `${keys} keys, ${points} pointed at, ${decisions} decisions, ${words} words read`
      testInfo.annotations.push({ type: 'stopwatch', description: line })
      process.stdout.write(`${line}\n`)
      return { total, line }
    },
  }
  return watch
}

export type Stopwatch = ReturnType<typeof startStopwatch>

/** The keys that a text takes: a capital, or a sign above another, takes Shift as well. */
function strokes(text: string): number {
  return text.length + (text.match(/[A-Z~!@#$%^&*()_+{}|:"<>?]/g)?.length ?? 0)
}

function screenOf(target: Locator): Promise<{ top: number; height: number }> {
  return target.evaluate(() => ({ top: window.scrollY, height: window.innerHeight }))
}

/** Seconds as one reads them off a watch, rounded up: 1 min 52 s, 5 min, 9 s. */
function spoken(seconds: number): string {
  const whole = Math.ceil(seconds)
  const parts = [
    { count: Math.floor(whole / 60), unit: 'min' },
    { count: whole % 60, unit: 's' },
  ].filter(({ count }) => count > 0)
  return parts.map(({ count, unit }) => `${count} ${unit}`).join(' ') || '0 s'
}
