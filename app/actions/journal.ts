'use server'

import { defineAction } from '@/lib/action'
import { deleteEntry } from '@/lib/journal/commands/delete-entry'
import { editEntry } from '@/lib/journal/commands/edit-entry'
import { logEntry } from '@/lib/journal/commands/log-entry'
import { logQuickly } from '@/lib/journal/commands/log-quickly'
import { moveEntry } from '@/lib/journal/commands/move-entry'
import { removeEntry } from '@/lib/journal/commands/remove-entry'
import { removeFile } from '@/lib/journal/commands/remove-file'
import { restoreEntry } from '@/lib/journal/commands/restore-entry'
import { messages, movedSentence } from '@/lib/journal/messages'
import {
  binInput,
  deleteInput,
  editInput,
  logInput,
  moveInput,
  quickLogInput,
  removeFileInput,
} from '@/lib/journal/schema'
import type { EntryState } from '@/lib/journal/types'
import { routes } from '@/lib/routes'

/** The page of what was logged; of what is done it asks whether one's level has changed. */
function logged(id: string, state: EntryState): string {
  return routes.entry(id, state === 'done' ? { asked: 'level' } : {})
}

export const logEntryAction = defineAction({
  schema: logInput,
  run: logEntry,
  after: ({ id }, { state }) => ({ redirect: logged(id, state) }),
  messages,
})

export const quickLogAction = defineAction({
  schema: quickLogInput,
  run: logQuickly,
  after: ({ id, state }) => ({
    redirect: logged(id, state),
    // over another page, which says itself what became of it
    inPlace: true,
    made: id,
  }),
  messages,
})

export const quickLogPageAction = defineAction({
  schema: quickLogInput,
  run: logQuickly,
  after: ({ id, state }) => ({ redirect: logged(id, state) }),
  messages,
})

export const editEntryAction = defineAction({
  schema: editInput,
  run: editEntry,
  after: ({ id, isNewlyDone }) => ({ redirect: routes.entry(id, isNewlyDone ? { asked: 'level' } : {}) }),
  messages,
})

export const deleteEntryAction = defineAction({
  schema: deleteInput,
  run: deleteEntry,
  after: ({ id }) => ({ redirect: routes.journalAfterDeleting(id) }),
  messages,
})

export const moveEntryAction = defineAction({
  schema: moveInput,
  run: moveEntry,
  after: ({ id, state, changed, asksForLevel }) =>
    asksForLevel
      ? { redirect: routes.entry(id, { asked: 'level', ...(changed && { moved: changed }) }) }
      : {
          message: movedSentence(state, changed),
          // a day that was changed is told without JavaScript, too: a redirect would swallow it
          ...(changed === null && { redirect: routes.entry(id), inPlace: true }),
        },
  messages,
})

export const restoreEntryAction = defineAction({
  schema: binInput,
  run: restoreEntry,
  after: ({ id }) => ({ redirect: routes.entry(id) }),
  messages,
})

export const removeEntryAction = defineAction({
  schema: binInput,
  run: removeEntry,
  after: () => ({ redirect: routes.bin(), inPlace: true }),
  messages,
})

export const removeFileAction = defineAction({
  schema: removeFileInput,
  run: removeFile,
  after: ({ entryId }) => ({ redirect: routes.entryWithFiles(entryId), inPlace: true }),
  messages,
})
