import { html } from './html.ts'

/** The shop's mark: five pieces of cloth, one of them jade. */
export const mark = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path class="ink" d="M0 0h10v14H0zM12 0h12v7H12zM0 16h6v8H0zM8 16h16v8H8z"/><path class="jade" d="M12 9h12v5H12z"/></svg>`
