/** What a page of ours may load. */
export const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** HTML that is already safe. */
export type Html = { html: string }
type Value = string | number | Html | readonly Html[] | null | false

const text = (value: Value): string => {
  if (value === null || value === false) return ''
  if (typeof value === 'object') return 'html' in value ? value.html : value.map((one) => one.html).join('')
  return String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

/** Builds HTML; everything put in is escaped unless it was built by this function too. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html => ({
  html: parts.reduce((whole, part, n) => whole + text(values[n - 1] ?? null) + part),
})
