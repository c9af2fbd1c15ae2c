import type { ReactNode } from 'react'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { areaAnchor, competencyAnchor, roleAnchor } from './anchors'

type Props = { framework: FrameworkDefinition }

/** What the page holds, each a jump away. */
export function FrameworkContents({ framework: { areas, competencies, roles } }: Props) {
  return (
    <nav
      aria-label="Contents"
      className="mb-12 text-small lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:pb-8 lg:[mask-image:linear-gradient(to_bottom,#000_calc(100%-2rem),transparent)] print:hidden"
    >
      <ul className="[&_a]:block [&_a]:py-0.5 [&_a]:no-underline">
        <li>
          <a className="font-medium" href="#levels">
            The levels
          </a>
        </li>
        {areas.map((area) => (
          <Part key={area.key} name={area.name} anchor={areaAnchor(area.key)}>
            {competencies
              .filter((competency) => competency.area === area.key)
              .map(({ key, name }) => (
                <li key={key}>
                  <a href={`#${competencyAnchor(key)}`}>{name}</a>
                </li>
              ))}
          </Part>
        ))}
        <Part name="Roles" anchor="roles">
          {roles.map(({ key, name }) => (
            <li key={key}>
              <a href={`#${roleAnchor(key)}`}>{name}</a>
            </li>
          ))}
        </Part>
      </ul>
    </nav>
  )
}

/** A part of the page; what is in it is listed where there is room beside the page. */
function Part({ name, anchor, children }: { name: string; anchor: string; children: ReactNode }) {
  return (
    <li className="lg:mt-1">
      <a className="font-medium" href={`#${anchor}`}>
        {name}
      </a>
      <ul className="hidden border-l border-line pl-3 lg:block">{children}</ul>
    </li>
  )
}
