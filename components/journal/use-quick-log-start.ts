'use client'

import { useEffect, useState } from 'react'
import type { QuickLogStart } from '@/lib/journal/types'
import { routes } from '@/lib/routes'

/** What the quick log starts from, asked of the server once; null until then, and where it cannot be had. */
export function useQuickLogStart(wanted = true): QuickLogStart | null {
  const [start, setStart] = useState<QuickLogStart | null>(null)
  useEffect(() => {
    if (!wanted) return
    const request = new AbortController()
    fetch(routes.quickLogStart(), { signal: request.signal })
      .then(async (response) => response.ok && setStart(await response.json()))
      // it is a convenience: the form works without
      .catch(() => {})
    return () => request.abort()
  }, [wanted])
  return start
}
