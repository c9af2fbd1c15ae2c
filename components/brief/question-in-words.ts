import { midSentence } from '@/components/plan/figures-in-words'
import { kindNames } from '@/lib/journal/messages'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import { spokenDay } from '@/lib/plans/messages/days'
import { timesInWords } from '@/lib/plans/messages/words'
import type { Brief, BriefGoal, OpenPromise } from '@/lib/reviews/types/brief'
import type { BriefQuestion, RequiredLevel } from '@/lib/reviews/types/question'
import { ageInWords, personInWords, sinceInWords } from './in-words'
import { briefLinks } from './links'

/** A question, what it follows from, and where that can be opened. */
export type QuestionInWords = { question: string; ground: string; href: string | null }

/** One of a brief's questions as it stands on the page. */
export function questionInWords(asked: BriefQuestion, brief: Brief): QuestionInWords {
  const links = briefLinks(brief)
  const { interval } = brief
  const today = interval.to
  switch (asked.kind) {
    case 'promise-open-long':
    case 'promise-due': {
      const { promise } = asked
      const question =
        asked.kind === 'promise-due'
          ? `What does “${promise.what}” still need?`
          : `What keeps “${promise.what}” open?`
      return { question, ground: promiseGround(asked, brief), href: links.promise(promise.id) }
    }
    case 'goal-moved':
      return {
        question: `Is “${asked.goal.title}” still the right goal, and the right size?`,
        ground: `Its due day has moved ${timesInWords(asked.goal.dueMoves)}; ${dueInWords(asked.goal, today)}.`,
        href: links.goal(asked.goal.id),
      }
    case 'stretch': {
      const { competency, noEntry } = asked
      const entries = noEntry ? ` Not one entry is on it ${sinceInWords(interval)}.` : ''
      return {
        question: `What would a first step in ${midSentence(competency.name)} be?`,
        ground: `${levelGround(competency)}${entries}`,
        href: links.competency(competency.key),
      }
    }
    case 'gap':
      return {
        question: `What would help most with ${midSentence(asked.competency.name)}?`,
        ground: levelGround(asked.competency),
        href: links.competency(asked.competency.key),
      }
    case 'reached':
      return {
        question: `Who could learn ${midSentence(asked.competency.name)} from this?`,
        ground: levelGround(asked.competency),
        href: links.competency(asked.competency.key),
      }
    case 'milestone-overdue':
    case 'milestone-next': {
      const { id, title, dueOn, goalId, goalTitle } = asked.milestone
      const isLate = asked.kind === 'milestone-overdue'
      return {
        question: isLate ? `What is in the way of “${title}”?` : `What does “${title}” still need?`,
        ground: `A milestone of “${goalTitle}”, ${isLate ? 'overdue since' : 'due'} ${spokenDay(dueOn, today)}.`,
        href: links.goal(goalId, id),
      }
    }
    case 'level-without-entry': {
      const { key, name, from, to } = asked.move
      return {
        question: `What shows the level in ${midSentence(name)}?`,
        ground: `It went from ${from} to ${to === 0 ? 'no rating' : to}, and not one entry is on it ${sinceInWords(interval)}.`,
        href: links.competency(key),
      }
    }
    case 'area-without-goal': {
      const { key, name, totals } = asked.area
      return {
        question: `Should one of the goals be about ${midSentence(name)}?`,
        ground: `Most time went there, ${minutesInWords(totals.minutes)}, and no open goal aims at it.`,
        href: links.journal(key),
      }
    }
    case 'goal-without-milestones':
      return {
        question: `What is the first step of “${asked.goal.title}”?`,
        ground: `It has no milestones; ${dueInWords(asked.goal, today)}.`,
        href: links.goal(asked.goal.id),
      }
    case 'goal-complete':
      return {
        question: `Is “${asked.goal.title}” achieved?`,
        ground: 'All its milestones are complete, and it is still open.',
        href: links.goal(asked.goal.id),
      }
    case 'goal-due':
      return {
        question: `What remains to be done for “${asked.goal.title}”?`,
        ground: `${milestonesInWords(asked.goal)}; ${dueInWords(asked.goal, today)}.`,
        href: links.goal(asked.goal.id),
      }
    case 'goal-measure':
      return {
        question: `How will both of you see that “${asked.goal.title}” is reached?`,
        ground: `It is an open goal; ${dueInWords(asked.goal, today)}.`,
        href: links.goal(asked.goal.id),
      }
    case 'nothing-logged':
      return {
        question: 'What was done that is not in the journal?',
        ground: `Nothing is logged as done ${sinceInWords(interval)}.`,
        href: links.journal(),
      }
    case 'entry': {
      const { id, title, kind, date } = asked.entry
      return {
        question: `What came out of “${title}”?`,
        ground: `${kindNames[kind]}, done ${spokenDay(date, today)}.`,
        href: links.entry(id),
      }
    }
  }
}

type AboutPromise = { kind: 'promise-open-long' | 'promise-due'; promise: OpenPromise }

/** Only what the question follows from: all that is known of the promise stands with the open promises. */
function promiseGround({ kind, promise }: AboutPromise, brief: Brief): string {
  const { madeOn, dueOn, moves, side } = promise
  const today = brief.interval.to
  const who = `${personInWords(brief, side)} promised it`
  if (kind === 'promise-due') return `${who}; ${dueInWords({ dueOn }, today)}.`
  const moved = moves > 0 ? ` and was moved ${timesInWords(moves)}` : ''
  return `${who}; it has been open ${ageInWords(madeOn, today)}${moved}.`
}

function levelGround({ required, level, supported }: RequiredLevel): string {
  return level === 0
    ? `The role asks for ${required}, and it is not rated yet.`
    : `The role asks for ${required}, the level is ${level}, supported ${supported}.`
}

function dueInWords({ dueOn }: { dueOn: string }, today: string): string {
  return dueOn < today ? `it was due ${spokenDay(dueOn, today)}` : `it is due ${spokenDay(dueOn, today)}`
}

function milestonesInWords({ milestones }: BriefGoal): string {
  const done = milestones.filter(({ completedOn }) => completedOn !== null).length
  if (milestones.length === 0) return 'It has no milestones'
  return `${done} of ${milestones.length} ${milestones.length === 1 ? 'milestone' : 'milestones'} complete`
}
