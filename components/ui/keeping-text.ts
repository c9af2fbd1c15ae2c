'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { FormAction, FormValues } from '@/lib/result'

/**
 * The same action, answering with a refusal where the request itself fails (offline, server error, a build
 * that was replaced), so that the form stays as it is. Redirects and not-found pass.
 */
export function keepingText(action: FormAction): FormAction {
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      unstable_rethrow(error)
      const before = state.ok === false ? { theirs: state.theirs, version: state.version } : {}
      return { ok: false, code: 'unsent', message: sentence(error), values: texts(form), ...before }
    }
  }
}

function sentence(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error))
    return 'Your text is still here. Belay was updated since you opened this page: copy what you need, then reload.'
  if (!navigator.onLine) return 'Your text is still here. You are offline: send it again when you are back.'
  return 'Your text is still here. The server could not be reached or did not answer: try again in a moment.'
}

function texts(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    const sent = form.getAll(name).filter((value) => typeof value === 'string')
    if (!/^\$ACTION|password/i.test(name)) values[name] = sent
  }
  return values
}
