import { routes } from '@/lib/routes'
import { composition } from './first-field'
import type { Tool } from './keys'
import { ToolHeading } from './tool-heading'

/** What a tool is called, what its first field asks for, and the page that does the same. */
export const tools: Record<Tool, { name: string; field?: string; page: () => string }> = {
  'quick-log': { name: 'Log an activity', field: 'Title', page: routes.quickLog },
  search: { name: 'Search', field: 'Search for', page: routes.search },
  actions: { name: 'What to do', field: 'Filter', page: routes.keys },
  keys: { name: 'Keys', page: routes.keys },
}

type Props = {
  tool: Tool
  /** its script could not be had */
  failed: boolean
  onEnter: () => void
  onRetry: () => void
}

/** Stands in while a tool's script is on its way: its first field takes what is typed meanwhile. */
export function WaitingTool({ tool, failed, onEnter, onRetry }: Props) {
  const { name, field, page } = tools[tool]
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (failed) onRetry()
        else onEnter()
      }}
    >
      <ToolHeading>{name}</ToolHeading>
      {field && (
        <div className="field">
          <label className="field-label" htmlFor="waiting-field">
            {field}
          </label>
          <input className="control" id="waiting-field" autoComplete="off" {...composition} />
        </div>
      )}
      <div role="status">
        {failed && (
          <p>
            This part of the page could not be loaded. What you typed is still here.{' '}
            <button type="submit" className="button button-plain">
              Try again
            </button>{' '}
            or open <a href={page()}>its page</a>.
          </p>
        )}
      </div>
    </form>
  )
}
