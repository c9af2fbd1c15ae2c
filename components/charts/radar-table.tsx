import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Percent } from '@/components/ui/percent'
import { Table } from '@/components/ui/table'
import type { RadarAxis } from './radar-layout'

type Props = {
  caption: string
  axes: RadarAxis[]
  /** what the axes are: Area */
  axisLabel: string
  /** what the figures are: Progress */
  figureLabel: string
  /** what those of the second outline are, where there is one: Supported */
  supportedLabel?: string
}

/** A radar's data as a table, one press away. */
export function RadarTable({ caption, axes, axisLabel, figureLabel, supportedLabel = 'Supported' }: Props) {
  return (
    <Disclosure summary="as a table">
      <Table
        caption={caption}
        hideCaption
        rows={axes}
        rowKey={(axis) => axis.key}
        columns={[
          {
            key: 'axis',
            label: axisLabel,
            cell: ({ label, href }) => (href ? <Link href={href}>{label}</Link> : label),
          },
          {
            key: 'figure',
            label: figureLabel,
            numeric: true,
            cell: ({ percent }) => <Percent value={percent} />,
          },
          ...(axes.some(({ supported }) => supported)
            ? [
                {
                  key: 'supported',
                  label: supportedLabel,
                  numeric: true,
                  cell: ({ supported }: RadarAxis) => <Percent value={supported?.percent ?? null} />,
                },
              ]
            : []),
        ]}
      />
    </Disclosure>
  )
}
