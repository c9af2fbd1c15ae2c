import { QuickLogPanel } from '@/components/journal/quick-log-panel'
import { SearchPanel } from '@/components/search/search-panel'
import { KeysPanel } from './keys-panel'
import type { OpenedTool, ToolProps } from './opened-tool'

/** What is in the dialog: loaded when a tool is opened for the first time. */
export function ToolPanel({ opened, pageKeys, actions, draft, onOpen }: ToolProps & { opened: OpenedTool }) {
  const { tool, kind, text, hasEntered } = opened
  const taken = { text, hasEntered }
  if (tool === 'keys') return <KeysPanel pageKeys={pageKeys} />
  if (tool === 'quick-log')
    return <QuickLogPanel key={kind} {...taken} action={actions.quickLog} kind={kind} draft={draft} />
  return <SearchPanel key={tool} {...taken} mode={tool} signOut={actions.signOut} onOpen={onOpen} />
}
