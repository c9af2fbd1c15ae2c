'use client'

import { useEffect, useRef } from 'react'

/** Sends the browser's own time zone along; without JavaScript nothing is sent and settings have it. */
export function BrowserTimeZone() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  }, [])
  return <input ref={input} type="hidden" name="timeZone" defaultValue="UTC" />
}
