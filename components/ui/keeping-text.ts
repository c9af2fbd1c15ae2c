'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { formValues, returnableValues } from '@/lib/form'
import { type ActionState, type FormAction, idle } from '@/lib/result'

/** What a form may be handed: what was filled in, or a state to be in without asking the server. */
export type Dispatched = FormData | { state: ActionState }

/**
 * The same action, answering with a refusal where the request itself fails (offline, server error, a build
 * that was replaced), so that the form stays as it is. Redirects and not-found pass.
 */
export function keepingText(action: FormAction) {
  return async (state: ActionState, sent: Dispatched): Promise<ActionState> => {
    if (!(sent instanceof FormData)) return sent.state
    try {
      // the server does not look at the state: sent back, it would double what is sent
      return await action(idle, sent)
    } catch (error) {
      unstable_rethrow(error)
      const before = state.ok === false ? { theirs: state.theirs, version: state.version } : {}
      return {
        ok: false,
        ...reason(error),
        values: returnableValues(formValues(sent)),
        ...before,
      }
    }
  }
}

function reason(error: unknown): { code: string; message: string } {
  if (unstable_isUnrecognizedActionError(error))
    return {
      code: 'outdated',
      message:
        'Reload to save: Belay was updated since you opened this page. Your text is still here, and will be after the reload.',
    }
  if (!navigator.onLine)
    return {
      code: 'unsent',
      message: 'Your text is still here. You are offline: send it again when you are back.',
    }
  return {
    code: 'unsent',
    message:
      'Your text is still here. The server could not be reached or did not answer: try again in a moment.',
  }
}
