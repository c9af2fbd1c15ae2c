'use server'

import { defineAction } from '@/lib/action'
import { addComment } from '@/lib/comments/commands/add-comment'
import { readComments } from '@/lib/comments/commands/read-comments'
import { removeComment } from '@/lib/comments/commands/remove-comment'
import { messages } from '@/lib/comments/messages'
import { addCommentInput, readCommentsInput, removeCommentInput } from '@/lib/comments/schema'

// without a redirect: a thread stands on the owner's page and on the other's, and both stay where they are
export const addCommentAction = defineAction({
  schema: addCommentInput,
  run: addComment,
  after: () => ({ message: 'Your comment is there.' }),
  messages,
})

export const removeCommentAction = defineAction({
  schema: removeCommentInput,
  run: removeComment,
  after: () => ({ message: 'Your comment is removed.' }),
  messages,
})

export const readCommentsAction = defineAction({
  schema: readCommentsInput,
  run: readComments,
  after: () => ({ message: 'Marked as read.' }),
  messages,
})
