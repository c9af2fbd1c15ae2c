import type { RefusalCode } from './errors'

/** The sentence for each refusal that has no better one of its own. */
const sentences: Record<RefusalCode, string> = {
  unauthenticated:
    'You are signed out, so nothing was saved. What you typed is still here: sign in, then send it again.',
  forbidden: 'This is not yours to change. Nothing was saved.',
  'not-found': 'This is not there, or no longer yours to see. What you typed is still here to copy.',
  gone: 'This link has been used or has run out. Ask whoever sent it for a new one.',
  conflict:
    'Somebody changed this since you opened it. Nothing was overwritten: where you both changed a field, choose which one stays, then save again.',
  illegal: 'This step is not possible in the present state. Reload the page to see how it stands.',
  invalid: 'Some fields need another look. Nothing was saved yet, and what you typed is still here.',
  'rate-limited': 'Too many attempts. Nothing was changed. Wait a quarter of an hour, then try again.',
}

/** What a refusal says to the person who meets it. */
export function refusalSentence(code: RefusalCode): string {
  return sentences[code]
}

/** What an error that nobody expected says; the id finds it in the log. */
export function unexpectedSentence(id: string): string {
  return `Something went wrong on our side (error ${id}). What you typed is still here; try again in a moment.`
}
