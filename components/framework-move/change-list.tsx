import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Keyed } from '@/lib/framework/rules/difference'
import { routes } from '@/lib/routes'

type Props = {
  title: string
  added: Keyed[]
  removed: Keyed[]
  /** what the newer version says otherwise, each with how */
  changed: (Keyed & { text: string })[]
  /** removed ones have a page where their history stays readable */
  linked?: boolean
}

/** One kind of part of a framework: what is new, what goes, what is said otherwise. */
export function ChangeList({ title, added, removed, changed, linked = false }: Props) {
  const count = added.length + removed.length + changed.length
  if (count === 0) return null
  return (
    <Section title={title}>
      <ul className="rows">
        {added.map(({ key, name }) => (
          <Row key={key} sign="+" text="new">
            {name}
          </Row>
        ))}
        {removed.map(({ key, name }) => (
          <Row key={key} sign="−" text={linked ? 'goes; your ratings of it stay readable' : 'goes'}>
            {linked ? <Link href={routes.competency(key)}>{name}</Link> : name}
          </Row>
        ))}
        {changed.map(({ key, name, text }) => (
          <Row key={key} sign="~" text={text}>
            {name}
          </Row>
        ))}
      </ul>
    </Section>
  )
}

function Row({ sign, text, children }: { sign: string; text: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1.25rem_1fr] gap-x-2 sm:grid-cols-[1.25rem_1fr_1fr]">
      <span className="num text-muted" aria-hidden="true">
        {sign}
      </span>
      <span className="font-medium">{children}</span>
      <span className="col-start-2 text-small text-muted sm:col-start-3 sm:pt-0.5">{text}</span>
    </li>
  )
}
