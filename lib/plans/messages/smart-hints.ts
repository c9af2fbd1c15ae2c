import type { SmartHint } from '../rules/smart-hints'

/** What each hint says: what could be sharper, and an example. */
export const hintSentences: Record<SmartHint, string> = {
  'outcome-empty':
    'The outcome is not said yet. For example: “Two colleagues release the billing service without me.”',
  'outcome-vague':
    'The outcome says that something gets better, not what will be there. Not “improve my speaking” but “I have given a talk outside the company”.',
  'measure-empty': 'The measure is not said yet. For example: “Four releases in a row without my help.”',
  'measure-vague':
    'The measure names no number, limit or moment. Not “people are happier” but “four of five in the team call the meeting useful”.',
  'relevance-empty':
    'Why it matters is not said yet; it helps to choose when time is short. For example: “I am the only one who can release.”',
  'due-after-horizon':
    'It is due after the plan ends, so the plan cannot look back on it. For example: set what can be reached by then, and the rest in the next plan.',
  'due-far':
    'It is due in more than 18 months, far enough to be put off. For example: set a first step that is due within half a year.',
}
