'use client'

import { type RefObject, useRef, useState } from 'react'
import { ToolHeading } from '@/components/shell/tool-heading'
import type { FormAction, FormValues } from '@/lib/result'
import { QuickLogForm } from './quick-log-form'
import { type Logged, QuickLogged } from './quick-logged'
import { useQuickLogStart } from './use-quick-log-start'

type Props = {
  action: FormAction
  /** the kind to begin with, where one was chosen */
  kind?: string
  text: string
  hasEntered: boolean
  /** what was typed before it was closed */
  draft: RefObject<FormValues | null>
}

/** Logs an activity over the page that one is on, and says what became of it. */
export function QuickLogPanel({ text, hasEntered, ...form }: Props) {
  const [logged, setLogged] = useState<Logged | null>(null)
  const [isAnother, setIsAnother] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const start = useQuickLogStart()
  return (
    <div ref={place}>
      <ToolHeading>Log an activity</ToolHeading>
      {logged ? (
        <QuickLogged
          logged={logged}
          onDone={() => place.current?.closest('dialog')?.close()}
          onAnother={() => {
            setIsAnother(true)
            setLogged(null)
          }}
        />
      ) : (
        <QuickLogForm
          {...form}
          {...(isAnother ? { text: '', hasEntered: false, takesFocus: true } : { text, hasEntered })}
          start={start}
          onLogged={setLogged}
        />
      )}
    </div>
  )
}
