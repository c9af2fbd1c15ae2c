'use client'

import { useEffect, useState } from 'react'
import { routes } from '@/lib/routes'
import type { SearchResults } from '@/lib/search/types'

/** How long typing pauses before the server is asked, in milliseconds. */
const pause = 120

type Answer = {
  /** what the server was asked for */
  asked: string
  results: SearchResults
  /** why there are no results */
  failure?: string
}

const none: Answer = { asked: '', results: { text: '', groups: [] } }

/**
 * What the server finds for a text, asked once typing pauses. `isCurrent` says whether it is the answer for the whole
 * text: until then the last one stands. Answers for earlier texts are not waited for.
 */
export function useSearch(text: string): Answer & { isCurrent: boolean } {
  const [answer, setAnswer] = useState(none)
  const wanted = text.trim()

  useEffect(() => {
    if (wanted === '') {
      setAnswer(none)
      return
    }
    const request = new AbortController()
    const timer = setTimeout(async () => {
      const next = await ask(wanted, request.signal)
      if (!request.signal.aborted) setAnswer(next)
    }, pause)
    return () => {
      clearTimeout(timer)
      request.abort()
    }
  }, [wanted])

  return { ...answer, isCurrent: answer.asked === wanted }
}

async function ask(asked: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(routes.searchResults(asked), { signal })
    if (response.ok) return { asked, results: await response.json() }
    return { ...none, asked, failure: response.status === 401 ? signedOut : unreachable }
  } catch {
    return { ...none, asked, failure: unreachable }
  }
}

const signedOut = 'You are signed out. Sign in in another tab, then search again.'
const unreachable = 'The server could not be reached or did not answer. Try again in a moment.'
