import type { Calibration } from '../rules/calibration'
import { enoughToJudge } from '../rules/calibration'
import type { Rater } from '../types/calibration'
import type { Side } from '../types/review'
import { nameInWords } from './meeting'

/** What a rater is called: a guest's name with what they are. */
export function raterInWords({ name, kind }: Pick<Rater, 'name' | 'kind'>): string {
  return nameInWords(name, kind)
}

/** How far apart levels are: half a level, one level, 0.3 levels. */
export function levelsApart(difference: number): string {
  const rounded = Math.round(Math.abs(difference) * 10) / 10
  if (rounded === 0.5) return 'half a level'
  if (rounded === 1) return 'one level'
  return `${rounded} levels`
}

/** A difference with its sign, to two places: +0.50, −1.00, 0.00. */
export function signedDifference(difference: number): string {
  const text = Math.abs(difference).toFixed(2)
  if (Number(text) === 0) return text
  return `${difference > 0 ? '+' : '−'}${text}`
}

type Who = { side: Side; ownerName: string; rater: Rater }

/** What the mean difference means, in a sentence. */
export function meanInWords(mean: number, { side, ownerName, rater }: Who): string {
  const other = raterInWords(rater)
  const isSame = Math.round(Math.abs(mean) * 10) === 0
  const direction = mean > 0 ? 'higher' : 'lower'
  if (side === 'owner')
    return isSame
      ? `On average, you rate yourself as ${other} does.`
      : `You rate yourself ${levelsApart(mean)} ${direction} than ${other} does.`
  return isSame
    ? `On average, ${ownerName} and you give the same levels.`
    : `${ownerName}’s own ratings are ${levelsApart(mean)} ${direction} than yours.`
}

/** The page's answer: what the mean difference means, and before it that it is none where the interval holds zero. */
export function answerInWords(
  mean: number,
  interval: NonNullable<Calibration['interval']>,
  who: Who,
): string {
  const isClear = !holdsZero(interval)
  const isSame = Math.round(Math.abs(mean) * 10) === 0
  return `${isClear || isSame ? '' : 'No clear difference so far. '}${meanInWords(mean, who)}`
}

function holdsZero([low, high]: NonNullable<Calibration['interval']>): boolean {
  return low <= 0 && high >= 0
}

/** What the interval says, in a sentence. */
export function intervalInWords(interval: NonNullable<Calibration['interval']>): string {
  const [low, high] = interval
  const range = `${signedDifference(low)} to ${signedDifference(high)}`
  return holdsZero(interval)
    ? `The 95 % interval is ${range}. Zero lies within it, so this may be chance.`
    : `The 95 % interval is ${range}. Zero lies outside it, so this is hardly chance.`
}

/** Why nothing is said below eight competencies. */
export function tooEarlyInWords(n: number): string {
  const rated = n === 1 ? '1 competency is' : `${n} competencies are`
  return `It is too early to judge: ${rated} rated by both so far. From ${enoughToJudge} on, the mean difference is given.`
}
