import { type AreaBar, areaBars } from './area-bars-layout'

type Props = {
  /** unique on the page */
  id: string
  title: string
  /** the picture in a sentence */
  description: string
  bars: AreaBar[]
}

/** One of several small pictures: how far each area is of what is required, at the dashed line. Drawn on the server. */
export function AreaBars({ id, title, description, bars }: Props) {
  const layout = areaBars(bars)
  return (
    <svg
      className="area-bars"
      viewBox={layout.viewBox}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <path className="area-bars-track" d={layout.tracks} />
      <path className="area-bars-reached" d={layout.reached} />
      <path className="area-bars-required" d={layout.required} />
      {layout.rows.map(({ label, y }) => (
        <text key={y} y={y}>
          {label}
        </text>
      ))}
      {layout.rows.map(({ figure, y }) => (
        <text key={y} x={layout.figuresAt} y={y}>
          {figure}
        </text>
      ))}
    </svg>
  )
}
