import type { RefObject } from 'react'
import type { FormAction, FormValues } from '@/lib/result'
import type { Tool } from './keys'

/** A tool that is open over the page. */
export type OpenedTool = {
  tool: Tool
  /** the kind of activity that the quick log begins with */
  kind?: string
  /** what was typed, and whether Enter was pressed, before its script was there */
  text: string
  hasEntered: boolean
}

/** What the tools need of the page. */
export type ToolProps = {
  pageKeys: boolean
  actions: { quickLog: FormAction; signOut: FormAction }
  /** what was typed into the quick log and not logged: kept when it is closed */
  draft: RefObject<FormValues | null>
  /** opens another tool in place of this one */
  onOpen: (tool: Tool, kind?: string) => void
}
