/** The jogakbo mark, with the shop's name beside it when given. */
export const Logo = ({ word, size = 24 }: { word?: string; size?: number }) => (
  <span className="jt-logo">
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path className="jt-logo-ink" d="M0 0h10.4v14.6H0zM12 0h12v7H12zM0 16.2h6.2V24H0zM7.8 16.2H24V24H7.8z" />
      <path className="jt-logo-jade" d="M12 8.6h12v6H12z" />
    </svg>
    {word && <span className="jt-logo-word">{word}</span>}
  </span>
)
