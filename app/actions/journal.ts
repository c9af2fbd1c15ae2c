'use server'

import { defineAction } from '@/lib/action'
import { deleteEntry } from '@/lib/journal/commands/delete-entry'
import { editEntry } from '@/lib/journal/commands/edit-entry'
import { logEntry } from '@/lib/journal/commands/log-entry'
import { messages } from '@/lib/journal/messages'
import { deleteInput, editInput, logInput } from '@/lib/journal/schema'
import { routes } from '@/lib/routes'

export const logEntryAction = defineAction({
  schema: logInput,
  run: logEntry,
  after: ({ id }) => ({ redirect: routes.entry(id) }),
  messages,
})

export const editEntryAction = defineAction({
  schema: editInput,
  run: editEntry,
  after: ({ id }) => ({ redirect: routes.entry(id) }),
  messages,
})

export const deleteEntryAction = defineAction({
  schema: deleteInput,
  run: deleteEntry,
  after: () => ({ redirect: routes.journal() }),
  messages,
})
