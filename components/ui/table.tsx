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
  /** more columns than a sheet of paper takes: there each figure stands beside its column's name, one after another */
  wide?: boolean
}

/** A table of data; where it is wider than the screen it scrolls by itself, with the keyboard too. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, wide }: Props<Row>) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a landmark would repeat the section's name, and nothing is filled in here
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <div role="group" className="table-scroll" aria-labelledby={id} tabIndex={0}>
      <table className={wide ? 'table-wide' : undefined}>
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
                  <td
                    key={column.key}
                    className={column.numeric ? 'numeric' : undefined}
                    data-column={wide ? column.label : undefined}
                  >
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
