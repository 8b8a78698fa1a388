const HOLE = /\{\{([^{}]+)\}\}/g
const GROUP = /\[\[(.*?)\]\]/gs
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A place in a template that data will fill: the first of these paths (`featured.nodes.0.title`) that leads to something; one that starts with `/` is an address and stands for itself. */
export const hole = (...paths: string[]): string => `{{${paths.join('|')}}}`

/** Marks around a piece of a template that is left out when one of its places stays empty. */
export const optional = { begin: '[[', end: ']]' } as const

const at = (data: unknown, path: string): unknown =>
  path.startsWith('/') ? path : path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data)

const filled = (template: string, data: unknown): string | null => {
  let whole = true
  const text = template.replace(HOLE, (_, paths: string) => {
    const value = paths
      .split('|')
      .map((path) => at(data, path))
      .find((found) => (typeof found === 'string' && found !== '') || typeof found === 'number')
    if (value === undefined) whole = false
    return String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  })
  return whole ? text : null
}

/** Fills a template of HTML with data, escaped for text and for attributes in quotes. Null when a place outside optional pieces has neither a text nor a number. */
export const fillTemplate = (template: string, data: unknown): string | null => {
  const pieces = template.split(GROUP).map((piece, index) => (index % 2 === 1 ? (filled(piece, data) ?? '') : filled(piece, data)))
  return pieces.includes(null) ? null : pieces.join('')
}
