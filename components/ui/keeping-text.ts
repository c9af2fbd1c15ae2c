'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { formValues, returnableValues } from '@/lib/form'
import { type FormAction, idle } from '@/lib/result'

/**
 * The same action, answering with a refusal where the request itself fails (offline, server error, a build
 * that was replaced), so that the form stays as it is. Redirects and not-found pass.
 */
export function keepingText(action: FormAction): FormAction {
  return async (state, form) => {
    try {
      // the server does not look at the state: sent back, it would double what is sent
      return await action(idle, form)
    } catch (error) {
      unstable_rethrow(error)
      const before = state.ok === false ? { theirs: state.theirs, version: state.version } : {}
      return {
        ok: false,
        code: 'unsent',
        message: sentence(error),
        values: returnableValues(formValues(form)),
        ...before,
      }
    }
  }
}

function sentence(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error))
    return 'Your text is still here. Belay was updated since you opened this page: copy what you need, then reload.'
  if (!navigator.onLine) return 'Your text is still here. You are offline: send it again when you are back.'
  return 'Your text is still here. The server could not be reached or did not answer: try again in a moment.'
}
