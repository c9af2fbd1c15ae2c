import { z } from 'zod'

/** `upTo`: when the page was drawn, so that what came since stays unread. */
export const readAllInput = z.object({
  upTo: z.iso.datetime('Reload the page and try again.').transform((text) => new Date(text)),
})

export const unsubscribeInput = z.object({ token: z.string().max(200).default('') })
