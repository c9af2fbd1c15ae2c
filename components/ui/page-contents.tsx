type Props = {
  /** by the id of each */
  parts: readonly { id: string; title: string }[]
}

/** The parts of a long page, to jump to. */
export function PageContents({ parts }: Props) {
  return (
    <nav className="mb-10 flex flex-wrap gap-x-5 text-small print:hidden" aria-label="On this page">
      {parts.map(({ id, title }) => (
        <a key={id} className="inline-flex min-h-8 items-center" href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  )
}
