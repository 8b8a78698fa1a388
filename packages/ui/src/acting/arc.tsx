/** The turning arc of something that waits for an answer. */
export const Arc = () => (
  <svg className="jt-icon jt-arc" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2a6 6 0 1 1-5.6 3.8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  </svg>
)
