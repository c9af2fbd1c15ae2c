import { areaId } from './area-of-skills'

type Props = { areas: { key: string; name: string; count: number }[] }

/** The areas of a long list, each with how many skills it has. */
export function AreaLinks({ areas }: Props) {
  return (
    <nav aria-label="Areas" className="section">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {areas.map(({ key, name, count }) => (
          <li key={key}>
            <a href={`#${areaId(key)}`}>{name}</a>&nbsp;<span className="num text-muted">{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
