import { type ReactNode, useId } from 'react'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** figures: tabular and to the right */
  numeric?: boolean
}

type Props<Row> = {
  caption: string
  /** the caption is for readers who cannot see the heading above */
  hideCaption?: boolean
  /** the first column names the row */
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

/** A table of data; where it is wider than the screen it scrolls by itself, with the keyboard too. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey }: Props<Row>) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a landmark would repeat the section's name, and nothing is filled in here
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <div role="group" className="table-scroll" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id} className={hideCaption ? 'sr-only' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'numeric' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric ? 'numeric' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
