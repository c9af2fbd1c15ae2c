'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FormValues } from '@/lib/result'
import { focusFirst, takeOver } from './first-field'
import { keys, type Tool, toolOfKey } from './keys'
import type { OpenedTool, ToolProps } from './opened-tool'
import { toolHeadingId } from './tool-heading'
import type { ToolPanel } from './tool-panel'
import { WaitingTool } from './waiting-tool'

type Loaded = { ToolPanel: typeof ToolPanel }

/**
 * What a signed-in person opens over every page by key or by a control with `data-tool`: the quick log, the search,
 * the choice of actions, the list of keys. The dialog and its first field are there at once; the rest is loaded with
 * its first use, and takes over what was typed meanwhile.
 */
export function PageTools({ pageKeys, actions }: Pick<ToolProps, 'pageKeys' | 'actions'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const draft = useRef<FormValues | null>(null)
  const hasEntered = useRef(false)
  const [opened, setOpened] = useState<OpenedTool | null>(null)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [failed, setFailed] = useState(false)
  const pathname = usePathname()

  const load = async () => {
    setFailed(false)
    try {
      const module = await import('./tool-panel')
      const { text, focus } = await takeOver(dialog.current)
      // at once: a key that is pressed between the one field and the other would be lost
      flushSync(() => {
        setLoaded(module)
        setOpened((now) => now && { ...now, text, hasEntered: hasEntered.current })
      })
      focus()
    } catch {
      setFailed(true)
    }
  }

  const open = (tool: Tool, kind?: string) => {
    hasEntered.current = false
    flushSync(() => setOpened({ tool, kind, text: '', hasEntered: false }))
    if (!dialog.current?.open) dialog.current?.showModal()
    focusFirst(dialog.current)
    if (!loaded) load()
  }

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return
    const inField =
      event.target instanceof HTMLElement &&
      (event.target.isContentEditable || event.target.matches('input, textarea, select'))
    const onMac = /^(Mac|iP)/.test(navigator.platform)
    const tool = toolOfKey(event, { pageKeys, inField, onMac })
    if (!tool) return
    event.preventDefault()
    open(tool)
  })

  const clicked = useEffectEvent((event: MouseEvent) => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tool]') : null
    if (!control || !isPlain(event)) return
    event.preventDefault()
    open(control.dataset.tool as Tool)
  })

  useEffect(() => {
    document.addEventListener('keydown', pressed)
    // before links are followed in place
    document.addEventListener('click', clicked, true)
    // for whoever works the page by a program: what is pressed before goes nowhere
    document.body.dataset.tools = 'ready'
    return () => {
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('click', clicked, true)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page was gone to
  useEffect(() => {
    dialog.current?.close()
    for (const control of document.querySelectorAll<HTMLElement>('[data-tool]')) tellKey(control, pageKeys)
  }, [pathname, pageKeys])

  if (!opened) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed in it are links
    <dialog
      ref={dialog}
      className="dialog tool"
      aria-labelledby={toolHeadingId}
      onClose={() => {
        // it is told late: the dialog may be open again by now
        if (!dialog.current?.open) setOpened(null)
      }}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null
        if (link && !link.target && isPlain(event)) dialog.current?.close()
      }}
    >
      {loaded ? (
        <loaded.ToolPanel {...{ opened, pageKeys, actions, draft }} onOpen={open} />
      ) : (
        <WaitingTool
          tool={opened.tool}
          failed={failed}
          onEnter={() => {
            hasEntered.current = true
          }}
          onRetry={load}
        />
      )}
    </dialog>
  )
}

/** Tells screen readers which key does the same as a control. */
function tellKey(control: HTMLElement, pageKeys: boolean): void {
  const key = keys.find(({ tool, single }) => single && tool === control.dataset.tool)?.keys[0]
  if (pageKeys && key) control.setAttribute('aria-keyshortcuts', key)
  else control.removeAttribute('aria-keyshortcuts')
}

function isPlain({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
}: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
