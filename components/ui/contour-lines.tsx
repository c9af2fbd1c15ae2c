/** The faint lines of a map: empty states and the landing page, nowhere else. */
export function ContourLines() {
  return (
    <svg className="contours" viewBox="0 0 640 240" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      <path d="M640 26C560 8 516 40 470 62S362 78 338 128s30 84 96 96 128-10 206 10" />
      <path d="M640 56C574 36 536 64 494 84s-98 22-118 58 24 60 84 68 116-18 180-2" />
      <path d="M640 84c-54-16-84 4-118 22s-76 24-90 48 16 38 66 42 92-26 142-16" />
      <path d="M640 110c-38-10-62 4-88 18s-50 20-58 34 10 20 46 20 64-28 100-22" />
      <path d="M640 132c-24-4-40 4-56 12s-26 12-28 18 6 8 28 4 34-20 56-16" />
      <path d="M640 4C540-14 494 18 446 40S318 62 292 122s36 104 112 114" />
      <path d="M418 0c-30 14-58 24-90 32-52 14-84 44-92 92-6 44 16 88 52 116" />
    </svg>
  )
}
