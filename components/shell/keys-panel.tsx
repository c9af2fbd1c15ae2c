import { routes } from '@/lib/routes'
import { KeyTable } from './key-table'
import { ToolHeading } from './tool-heading'

/** The keys of the pages, listed over the page. */
export function KeysPanel({ pageKeys }: { pageKeys: boolean }) {
  return (
    <>
      <ToolHeading>Keys</ToolHeading>
      <KeyTable />
      <p className="hint">
        {pageKeys
          ? 'Single keys do nothing while you type in a field. '
          : 'Single keys are switched off; Ctrl\u00a0K or ⌘\u00a0K works. '}
        <a href={routes.keySettings()}>Switch them {pageKeys ? 'off' : 'on'} in the settings</a>.
      </p>
    </>
  )
}
