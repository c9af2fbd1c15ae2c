import type { ChangedDay } from './rules/moved'
import type { EntryKind, EntryState, FileType, KindGroup } from './types'

/** The kinds of activity in words. */
export const kindNames: Record<EntryKind, string> = {
  course: 'Course',
  certification: 'Certification',
  conference: 'Conference',
  seminar: 'Seminar or webinar',
  mentoring: 'Mentoring session',
  coaching: 'Coaching session',
  talk: 'Talk',
  article: 'Article',
  'white-paper-or-book': 'White paper or book',
  community: 'Community work',
  'design-or-decision': 'Design or decision',
  delegation: 'Delegation',
  feedback: 'Feedback',
  'one-on-one': 'One-on-one',
  project: 'Project',
  other: 'Other',
}

/** Several of a kind in words. */
export const kindPlurals: Record<EntryKind, string> = {
  course: 'Courses',
  certification: 'Certifications',
  conference: 'Conferences',
  seminar: 'Seminars and webinars',
  mentoring: 'Mentoring sessions',
  coaching: 'Coaching sessions',
  talk: 'Talks',
  article: 'Articles',
  'white-paper-or-book': 'White papers and books',
  community: 'Community work',
  'design-or-decision': 'Designs and decisions',
  delegation: 'Delegation',
  feedback: 'Feedback',
  'one-on-one': 'One-on-ones',
  project: 'Projects',
  other: 'Other',
}

/** What the groups of kinds are called. */
export const kindGroupNames: Record<KindGroup, string> = {
  learning: 'Learning',
  sharing: 'Sharing',
  job: 'On the job',
}

/** The states of an entry in words. */
export const stateNames: Record<EntryState, string> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
}

/** The types of files in words. */
export const fileTypeNames: Record<FileType, string> = {
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'image/webp': 'WebP picture',
  'application/pdf': 'PDF',
  'text/plain': 'Plain text',
  'text/markdown': 'Markdown',
}

/** Why a file was not kept, by reason. */
export const fileMessages: Record<string, string> = {
  'file-missing': 'No file was chosen. Choose one, then add it.',
  'file-empty': 'This file is empty, so it was not kept.',
  'file-too-long':
    'This file is larger than 10 MB, so it was not kept. Make it smaller, or put a link to it into the entry.',
  'file-kind':
    'This file is none of PNG, JPEG, WebP, PDF, plain text and Markdown (both in UTF-8), whatever its name says, so it was not kept. Save it as one of these and add that.',
  'file-markup':
    'This file holds HTML, SVG or XML, whatever its name says, so it was not kept. Save it as a PDF or as a picture and add that.',
  'file-lies':
    'What this file holds is not what the ending of its name says, so it was not kept. Give it the right ending, then add it again.',
  'quota-full':
    'Your files would take more room than you have, so this one was not kept. Remove files that you no longer need, or add a smaller one.',
  'disk-full':
    'There is no room left where Belay keeps files, so this one was not kept. Tell whoever runs this installation; what was saved before is still there.',
  'storage-failed':
    'Something failed on our side, so the file was not kept. Try again in a moment; if it stays so, tell whoever runs this installation.',
  'bytes-unread':
    'This file cannot be read from where files are kept; nothing was changed. Try again in a moment; if it stays so, tell whoever runs this installation.',
  'file-sent-before':
    'This form has added another file before, so this one was not kept. Reload the page, then add it.',
  'file-broken': 'The file did not arrive completely, so it was not kept. Add it again.',
}

/** The sentences of the journal, by reason. */
export const messages: Record<string, string> = {
  'no-day': 'Give at least one day: when it began, when it ended, or both.',
  'ends-before-start': 'The end lies before the start.',
  'done-in-future':
    'What is done cannot lie in the future. Choose another day, or say that it is planned or in progress.',
  'kind-unknown': 'Choose a kind from the list.',
  'state-unknown': 'Choose one of the three states.',
  'goal-not-open': 'Choose one of your open goals, or none. The one that was sent is not among them.',
  'competency-unknown': 'Choose competencies from the list. One that was sent is not in your framework.',
  'skill-unknown': 'Choose skills from your list. One that was sent is not among them.',
  'expires-before-issued': 'It would expire before it is issued. Choose another day.',
  'saved-before':
    'This form was saved already, before your last changes. Open the entry from your journal to change it; what you typed is still here to copy.',
  'saved-and-deleted':
    'This form was saved before, and its entry lies in the bin of your journal. Restore it there; what you typed is still here to copy.',
  'restored-before-removal':
    'This entry was taken out of the bin meanwhile, so it was not removed. It stands in your journal.',
  'changed-before-delete':
    'This entry was changed since you opened the page, so it was not deleted. Open it again and look at it before you delete it.',
}

const changedDays: Record<Exclude<ChangedDay, null>, string> = {
  'end-brought-to-today': 'Its end is today now, because what is done cannot lie in the future.',
  'end-set-to-today': 'Its end is today.',
  'start-brought-to-today': 'Its start is today now.',
}

/** What the page says after an entry was moved to a state: "It is done. Its end is today." */
export function movedSentence(state: EntryState, changed: ChangedDay): string {
  const sentence = `It is ${stateNames[state].toLowerCase()}.`
  return changed === null ? sentence : `${sentence} ${changedDays[changed]}`
}
