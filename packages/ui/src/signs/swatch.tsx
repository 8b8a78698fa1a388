/** The colour that a word stands for (`#rrggbb`), beside it; says nothing to the ear. */
export const Swatch = ({ colour }: { colour: string }) => (
  <svg className="jt-swatch" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <rect x="0.5" y="0.5" width="11" height="11" rx="1.5" fill={colour} />
  </svg>
)
