import { z } from 'zod'
import { box, email, id, newPassword, password, shortText, timeZone, title, version } from '@/lib/fields'
import { isWelcomeStep } from './rules'

const name = title('Your name', 100)
const token = z.string().max(100).default('')
/** where to go afterwards; looked at by `safeReturn` before anybody is sent there */
const to = z.string().max(500).optional()

export const signUpInput = z.object({
  name,
  email,
  password: newPassword,
  // filled in by the browser where it can; settings change it
  timeZone: timeZone.catch('UTC'),
  invitation: token,
  to,
})

// no more than a key to look for: what is not an address at all gets the answer of an unknown one
export const signInInput = z.object({ email: shortText('The mail address', 254), password, to })

export const nothing = z.object({})

/** A step of the first plan's path. */
export const welcomeStep = z
  .string()
  .refine(isWelcomeStep, 'This step is not on the path. Reload the page and try again.')

export const welcomeStepInput = z.object({ step: welcomeStep })

export const profileInput = z.object({ version, name, timeZone })

export const keysInput = z.object({
  version,
  pageKeys: box,
})

export const mailsInput = z.object({ version, mailsReviews: box, mailsPromises: box, mailsDigest: box })

export const emailInput = z.object({ version, email, currentPassword: password })

export const passwordInput = z.object({ currentPassword: password, newPassword })

export const endSessionInput = z.object({ sessionId: id })

export const resetRequestInput = z.object({ email })

export const resetInput = z.object({ token, newPassword })

export const deleteInput = z.object({
  currentPassword: password,
  confirmation: z.string().trim().max(254).default(''),
})
