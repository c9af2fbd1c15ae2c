'use server'

import { after, connection } from 'next/server'
import { defineAction } from '@/lib/action'
import { job } from '@/lib/auth/actor'
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/session'
import { logUnexpected } from '@/lib/log'
import { siteOrigin } from '@/lib/origin'
import { deleteAccount } from '@/lib/people/commands/delete-account'
import { changeEmail, changePassword, editKeys, editProfile } from '@/lib/people/commands/edit-account'
import { endOneSession, endOtherSessions } from '@/lib/people/commands/end-sessions'
import { mailResetLink, requestReset, resetPassword } from '@/lib/people/commands/reset-password'
import { signIn } from '@/lib/people/commands/sign-in'
import { signOut } from '@/lib/people/commands/sign-out'
import { signUp } from '@/lib/people/commands/sign-up'
import { messages } from '@/lib/people/messages'
import {
  deleteInput,
  emailInput,
  endSessionInput,
  keysInput,
  nothing,
  passwordInput,
  profileInput,
  resetInput,
  resetRequestInput,
  signInInput,
  signUpInput,
} from '@/lib/people/schema'
import { routes, safeReturn } from '@/lib/routes'

export const signUpAction = defineAction({
  schema: signUpInput,
  run: signUp,
  after: async ({ token }, { to }) => {
    await setSessionCookie(token)
    return { redirect: safeReturn(to) }
  },
  messages,
})

export const signInAction = defineAction({
  schema: signInInput,
  run: signIn,
  after: async ({ token }, { to }) => {
    await setSessionCookie(token)
    return { redirect: safeReturn(to) }
  },
  messages,
})

/** For who was signed out while typing: the page stays, and what was typed in it. */
export const signInHereAction = defineAction({
  schema: signInInput,
  run: signIn,
  after: async ({ token }) => {
    await setSessionCookie(token)
    return { redirect: routes.home(), inPlace: true }
  },
  messages,
})

export const signOutAction = defineAction({
  schema: nothing,
  run: signOut,
  after: async () => {
    await clearSessionCookie()
    return { redirect: routes.home() }
  },
})

export const editProfileAction = defineAction({
  schema: profileInput,
  run: editProfile,
  after: () => ({ redirect: routes.settings(), inPlace: true, message: 'Saved.' }),
  messages,
})

export const editKeysAction = defineAction({
  schema: keysInput,
  run: editKeys,
  after: () => ({ redirect: routes.settings(), inPlace: true, message: 'Saved.' }),
  messages,
})

export const changeEmailAction = defineAction({
  schema: emailInput,
  run: changeEmail,
  after: (_, { email }) => ({
    redirect: routes.settings(),
    inPlace: true,
    message: `Saved. From now on you sign in with ${email}.`,
  }),
  messages,
})

export const changePasswordAction = defineAction({
  schema: passwordInput,
  run: changePassword,
  after: async ({ token }) => {
    await setSessionCookie(token)
    return {
      redirect: routes.settings(),
      inPlace: true,
      message: 'Your new password holds. Every other browser has been signed out.',
    }
  },
  messages,
})

export const endSessionAction = defineAction({
  schema: endSessionInput,
  run: endOneSession,
  after: () => ({ redirect: routes.settings(), inPlace: true }),
})

export const endOtherSessionsAction = defineAction({
  schema: nothing,
  run: endOtherSessions,
  after: () => ({
    redirect: routes.settings(),
    inPlace: true,
    message: 'Every other browser has been signed out.',
  }),
})

export const requestResetAction = defineAction({
  schema: resetRequestInput,
  run: requestReset,
  after: async (_, { email }) => {
    await connection()
    const origin = await siteOrigin()
    // after the answer has left: whether there is an account cannot be read from how long it took
    after(() => mailResetLink(job, { email, origin }).catch((error) => logUnexpected(error, 'reset mail')))
    return { message: 'If there is an account with this address, a mail with a link is on its way to it.' }
  },
  messages,
})

export const resetPasswordAction = defineAction({
  schema: resetInput,
  run: resetPassword,
  after: () => ({ redirect: `${routes.signIn()}?done=reset` }),
  messages,
})

export const deleteAccountAction = defineAction({
  schema: deleteInput,
  run: deleteAccount,
  after: async () => {
    await clearSessionCookie()
    return { redirect: `${routes.home()}?done=deleted` }
  },
  messages,
})
