/** The id of the heading that names the open tool. */
export const toolHeadingId = 'tool-heading'

/** How a tool over the page begins: its name, and the way out. */
export function ToolHeading({ children }: { children: string }) {
  return (
    <div className="tool-head">
      <h2 id={toolHeadingId}>{children}</h2>
      <button
        type="button"
        className="tool-close"
        aria-label="Close"
        onClick={(event) => event.currentTarget.closest('dialog')?.close()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
    </div>
  )
}
