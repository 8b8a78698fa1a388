/** Shapes of state, 14 px, our own: each state is told by its shape before its colour. */
export type StatusGlyph = 'waiting' | 'running' | 'partly' | 'done' | 'refused' | 'ended' | 'returned' | 'underway' | 'none'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const ring = <circle cx="7" cy="7" r="5.4" {...line} />

const shapes = {
  waiting: <circle cx="7" cy="7" r="5.4" {...line} strokeLinecap="butt" strokeDasharray="2.6 1.64" />,
  running: (
    <>
      {ring}
      <path d="M7 1.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor" />
    </>
  ),
  partly: (
    <>
      {ring}
      <path d="M7 7V3.6A3.4 3.4 0 0 1 10.4 7z" fill="currentColor" stroke="currentColor" strokeWidth="0.8" strokeLinejoin="round" />
    </>
  ),
  done: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path d="m4.4 7.2 1.8 1.8 3.4-3.7" {...line} className="jt-glyph-cut" />
    </>
  ),
  refused: (
    <>
      {ring}
      <path d="m5.2 5.2 3.6 3.6m0-3.6L5.2 8.8" {...line} />
    </>
  ),
  ended: (
    <>
      {ring}
      <path d="m3.4 10.6 7.2-7.2" {...line} />
    </>
  ),
  returned: <path d="M5 3 2 6l3 3M2 6h6.4a3 3 0 0 1 0 6H7" {...line} />,
  underway: (
    <>
      <path d="M1 3.4h7v6.4H1zM8 5.6h2.6L13 7.8v2H8z" {...line} />
      <circle cx="4" cy="10.6" r="1.2" className="jt-glyph-wheel" />
      <circle cx="10.4" cy="10.6" r="1.2" className="jt-glyph-wheel" />
    </>
  ),
  none: ring,
} satisfies Record<StatusGlyph, unknown>

/** The shape alone; stands beside its word, so it is hidden from readers. */
export const Glyph = ({ shape }: { shape: StatusGlyph }) => (
  <svg className={`jt-glyph jt-glyph-${shape}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    {shapes[shape]}
  </svg>
)
