type Props = {
  /** 0 to 1; null draws an empty, dashed track: not asked for */
  share: number | null
  /** a second, narrower bar (supported levels), 0 to 1 */
  inner?: number | null
}

/** A bar for the eye only: the sentence or figure beside it says the same. */
export function Meter({ share, inner }: Props) {
  return (
    <svg className="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {share === null ? (
        <line className="meter-none" x1="0" y1="4" x2="100" y2="4" />
      ) : (
        <>
          <rect className="meter-track" width="100" height="8" />
          <rect className="meter-bar" width={width(share)} height="8" />
        </>
      )}
      {inner != null && <rect className="meter-inner" y="5" width={width(inner)} height="3" />}
    </svg>
  )
}

function width(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
}
