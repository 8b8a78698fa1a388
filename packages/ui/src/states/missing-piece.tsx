/** The shop's quilt with one piece still to come, for pages that have nothing to show: the basting stitch marks where it would be. */
export const MissingPiece = () => (
  <svg className="jt-missing" viewBox="0 0 72 72" width="72" height="72" aria-hidden="true">
    <path className="jt-logo-ink" d="M0 0h31v44H0zM36 0h36v21H36zM0 49h19v23H0zM24 49h48v23H24z" />
    <path className="jt-missing-place" d="M37 27h34v16H37z" />
  </svg>
)
