/** What a key asks of a table. */
export type TableMove = { to: number } | 'open' | 'select' | null

/** J and K, arrows, paging and the ends move; Enter opens; X and Space select. `at` is −1 while no row is active. */
export const tableMove = (key: string, at: number, count: number, page: number): TableMove => {
  const to = (index: number): TableMove => (count === 0 ? null : { to: Math.max(0, Math.min(count - 1, index)) })
  switch (key) {
    case 'j':
    case 'J':
    case 'ArrowDown':
      return to(at + 1)
    case 'k':
    case 'K':
    case 'ArrowUp':
      return to(at - 1)
    case 'PageDown':
      return to(at + page)
    case 'PageUp':
      return to(at - page)
    case 'Home':
      return to(0)
    case 'End':
      return to(count - 1)
    case 'Enter':
      return at >= 0 ? 'open' : null
    case 'x':
    case 'X':
    case ' ':
      return at >= 0 ? 'select' : null
    default:
      return null
  }
}
