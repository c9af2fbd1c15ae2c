const parts = [
  ['levels', 'Levels'],
  ['progress', 'Progress'],
  ['roles', 'Where to go'],
  ['goals', 'Goals'],
  ['activity', 'Activity'],
  ['reviews', 'Reviews'],
  ['keys', 'Keys'],
  ['who-sees', 'Who sees what'],
] as const

/** The parts of the page, to jump to. */
export function HelpContents() {
  return (
    <nav className="mb-10 flex flex-wrap gap-x-5 text-small" aria-label="On this page">
      {parts.map(([id, title]) => (
        <a key={id} className="inline-flex min-h-8 items-center" href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  )
}
