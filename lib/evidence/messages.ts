import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import { openLinksAtMost } from './rules/endorsement-links'
import type { Missing } from './rules/missing-for-next'
import type { Pieces } from './rules/pieces'

/** The sentences of evidence, by reason. */
export const messages: Record<string, string> = {
  'entry-not-done': 'Only what is done shows something. Mark the entry as done first, then claim it.',
  'claimed-before':
    'One of these was claimed already. Reload the page to see what is claimed; nothing was added.',
  'observable-unknown':
    'One of these is not in the version of the framework that your plan is on now. Nothing was claimed. Reload the page and choose again.',
  'saved-before':
    'This was saved already, before your last changes. Reload the page to see it; what you typed is still here to copy.',
  'mark-changed':
    'The reason was changed since this page was drawn. Nothing was taken back: reload the page and look at it first.',
  'mark-gone': 'This was taken back meanwhile. Reload the page; what you typed is still here to copy.',
  'already-withdrawn': 'This was withdrawn before. Nothing was changed.',
  'entry-private':
    'This entry is marked private, and a link would show it. No link was made. Take the mark off first, if somebody else may see the entry.',
  'links-enough': `There are ${openLinksAtMost} open links to this already, and that is the most. No link was made. Take one back first.`,
  'link-taken-back-before': 'This link was taken back before. Nothing was changed.',
  'endorsement-link-revoked':
    'This link was taken back. Nothing was saved. Ask whoever sent it for a new one.',
  'endorsement-link-over': 'This link has run out. Nothing was saved. Ask whoever sent it for a new one.',
  'endorsement-withdrawn':
    'What this link asks about is not shown any more. Nothing was saved. Whoever sent the link knows more.',
  'own-endorsement':
    'This is your own, and nobody endorses their own. Nothing was saved. Hand the link to the person whom you ask.',
  'endorse-there':
    'You may see this entry, so your words count where you read it. Nothing was saved here. Open the entry and endorse it there.',
  'endorsed-before':
    'Something was said through this link already, and it stands. Reload the page to see it; what you typed is still here to copy.',
}

/**
 * A current level beside what evidence supports: `claimed 4, supported 2` where it is one's own and above that, `agreed
 * 4, supported 3`, `at 3, supported 3`, `not rated yet, supported 2`; where the latter is not known the level alone.
 */
export function levelBeside(current: CurrentLevel, supported: number | null): string {
  const { level, ground } = current
  if (supported === null) return level === 0 ? 'not rated yet' : `at ${level}`
  const beside = supportedBeside(current, supported)
  if (level === 0) return `not rated yet, ${beside}`
  return ground === 'agreed' || level > supported ? beside : `at ${level}, ${beside}`
}

/** The same where the current level stands already: one's own that is not above it is not said again. */
export function supportedBeside({ level, ground }: CurrentLevel, supported: number): string {
  const said = `supported ${supported}`
  if (level > 0 && ground === 'agreed') return `agreed ${level}, ${said}`
  return level > supported ? `claimed ${level}, ${said}` : said
}

/** What a level wants beyond what there is: `Level 4 wants two more observables and one endorsement.` */
export function missingInWords({ level, observables, entries, endorsement, isBegun }: Missing): string {
  const more = isBegun ? 'more ' : ''
  const of = (count: number, one: string, many: string) =>
    `${spokenNumber(count)} ${more}${count === 1 ? one : many}`
  const from = of(entries, 'entry', 'entries')
  const shown = observables > 0 ? of(observables, 'observable', 'observables') : null
  const wants = [
    shown && (entries > 0 ? `${shown} from ${from}` : shown),
    !shown && entries > 0 && `${from} that ${entries === 1 ? 'shows' : 'show'} it`,
    endorsement && 'one endorsement',
  ].filter((part) => typeof part === 'string')
  return `Level ${level} wants ${wants.join(' and ')}.`
}

/** How many of the entries that show a competency only their owner sees: `two of five entries are private`. */
export function privateInWords({ entries, privateOnes }: Pieces): string {
  if (entries === privateOnes)
    return entries === 1 ? 'its one entry is private' : `all ${spokenNumber(entries)} entries are private`
  return `${spokenNumber(privateOnes)} of ${spokenNumber(entries)} entries ${privateOnes === 1 ? 'is' : 'are'} private`
}

/** How many levels stand above what evidence supports, in a sentence's beginning; `evidence`: some supports any. */
export function aboveInWords(count: number, hasEvidence: boolean): string {
  if (!hasEvidence)
    return count === 1
      ? 'One level has no evidence yet'
      : `${capitalised(spokenNumber(count))} levels have no evidence yet`
  return count === 1
    ? 'One level stands above its evidence'
    : `${capitalised(spokenNumber(count))} levels stand above their evidence`
}
