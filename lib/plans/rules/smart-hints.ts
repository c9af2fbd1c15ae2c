import { monthsAfter } from './calendar'

/** The parts of a goal that a hint can be about, in the order of its form. */
export const hintedParts = ['outcome', 'measure', 'relevance', 'dueOn'] as const

export type HintedPart = (typeof hintedParts)[number]

/** What could be sharper in a part. */
export type SmartHint =
  | 'outcome-empty'
  | 'outcome-vague'
  | 'measure-empty'
  | 'measure-vague'
  | 'relevance-empty'
  | 'due-after-horizon'
  | 'due-far'

/** What a due date is held against: the plan's last day, and today. */
export type HintDays = { horizonOn: string; today: string }

type HintedGoal = Record<HintedPart, string>

/** From how many months away a goal is a direction rather than a step. */
const monthsInView = 18

/** How many words of an outcome have to say something. */
const tellingWords = 3

/** Words for wanting more of something without saying what there will be then. */
const wishful = new Set(
  `aim attempt become be better best develop enhance excel focus get good great grow hope improve improved improving
  increase keep learn more much stronger strengthen try trying up want work working`.split(/\s+/),
)

/** Words that only join others. */
const joining = new Set(
  'a an and any as at by for from i in into is it its me my of on or our own some that the their this to with'.split(
    ' ',
  ),
)

/** Words that make a measure something that can be counted or shown. */
const countable = new Set(
  `zero none no one two three four five six seven eight nine ten eleven twelve dozen half quarter third once twice both
  all each every everybody everyone nobody first second last least most fewer before after by until within per without
  when daily weekly monthly quarterly yearly signed published accepted approved merged released agreed`.split(
    /\s+/,
  ),
)

/** What could be sharper in one part of a goal, or null. A hint, not a verdict: it knows words, not what they mean. */
export function partHint(part: HintedPart, text: string, days: HintDays): SmartHint | null {
  switch (part) {
    case 'outcome':
      return wordsOf(text).length === 0 ? 'outcome-empty' : isVagueOutcome(text) ? 'outcome-vague' : null
    case 'measure':
      return wordsOf(text).length === 0 ? 'measure-empty' : isVagueMeasure(text) ? 'measure-vague' : null
    case 'relevance':
      return wordsOf(text).length === 0 ? 'relevance-empty' : null
    case 'dueOn':
      if (text > monthsAfter(days.today, monthsInView)) return 'due-far'
      return text > days.horizonOn ? 'due-after-horizon' : null
  }
}

/** What could be sharper in a goal, part by part. */
export function smartHints(goal: HintedGoal, days: HintDays): { part: HintedPart; hint: SmartHint }[] {
  return hintedParts.flatMap((part) => {
    const hint = partHint(part, goal[part], days)
    return hint ? [{ part, hint }] : []
  })
}

/** Little is left of it without the words that only wish or join. */
function isVagueOutcome(text: string): boolean {
  return wordsOf(text).filter((word) => !wishful.has(word) && !joining.has(word)).length < tellingWords
}

/** It has no figure, and no word that sets a number, a limit or a moment. */
function isVagueMeasure(text: string): boolean {
  return !/\p{N}/u.test(text) && !wordsOf(text).some((word) => countable.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}’']+/gu) ?? []
}
