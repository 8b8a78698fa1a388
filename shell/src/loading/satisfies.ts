type Triple = [number, number, number]

const parse = (text: string): Triple => {
  const [major = 0, minor = 0, patch = 0] = text
    .replace(/[-+].*$/, '')
    .split('.')
    .map((part) => Number(part) || 0)
  return [major, minor, patch]
}
const compare = (a: Triple, b: Triple) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** Where a caret range ends: the next version that may break. */
const caretEnd = (text: string): Triple => {
  const [major, minor, patch] = parse(text)
  if (major > 0 || text.split('.').length === 1) return [major + 1, 0, 0]
  return minor > 0 || text.split('.').length === 2 ? [0, minor + 1, 0] : [0, 0, patch + 1]
}

/** Whether a version fits a range of the kinds that manifests use: `^1.2`, `~1.2`, `>=1.2`, `1.2.3`, `*`, and several by `||`. Pre-release tags are not looked at. */
export const satisfies = (version: string, range: string): boolean =>
  range.split('||').some((text) => {
    const [, sign, wanted = ''] = text.trim().match(/^(\^|~|>=)?\s*(.*)$/) ?? []
    const have = parse(version)
    if (wanted === '*' || wanted === '') return true
    if (compare(have, parse(wanted)) < 0) return false
    if (sign === '^') return compare(have, caretEnd(wanted)) < 0
    if (sign === '~') return have[0] === parse(wanted)[0] && have[1] === parse(wanted)[1]
    return sign === '>=' || compare(have, parse(wanted)) === 0
  })

/** What a part asks of the host and does not get: `name range`, empty if all fits. `provided` lists the versions of each share. */
export const unmet = (requires: Record<string, string>, provided: Record<string, readonly string[]>): string[] =>
  Object.entries(requires)
    .filter(([name, range]) => !(provided[name] ?? []).some((version) => satisfies(version, range)))
    .map(([name, range]) => `${name} ${range}`)
