import { MarkerShape } from '@/components/charts/step-line'
import { markKinds, markNames, markShapes } from './level-lines'

/** What the lines and the shapes of all pictures of levels mean. */
export function LineLegend() {
  return (
    <p className="line-legend">
      <span className="key key-current">current level</span>
      <span className="key key-supported">supported by evidence</span>
      <span className="key key-required">required level</span>
      {markKinds.map((kind) => (
        <span key={kind} className="inline-flex items-center gap-1.5">
          <MarkKey kind={kind} />
          {markNames[kind].toLowerCase()}
        </span>
      ))}
    </p>
  )
}

/** A mark as it stands on the lines, in a line of words. */
export function MarkKey({ kind }: { kind: keyof typeof markShapes }) {
  return (
    <svg className="step-line-key" aria-hidden="true">
      <MarkerShape shape={markShapes[kind]} />
    </svg>
  )
}
