const PSEUDO = /:(hover|active|focus-visible)/g
const FORCED = /:(?:hover|active|focus-visible)/
/** What a pointer or a key can really be on; without it a forced `:focus-visible` would ring every word inside. */
const ACTORS = ':where(a, button, input, select, textarea, [tabindex], [role])'

/** The selector again, true also inside `data-force="hover"` and its like. Same weight as the pseudo-class it stands for. */
export const forced = (selector: string): string =>
  selector.replaceAll(PSEUDO, (_, name: string) => (name === 'hover' ? ':is([data-force~="hover"] *)' : `:is([data-force~="${name}"] ${ACTORS})`))

const visit = (rules: CSSRuleList): void => {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && FORCED.test(rule.selectorText)) rule.selectorText = `${rule.selectorText}, ${forced(rule.selectorText)}`
    else if (rule instanceof CSSImportRule) visit(rule.styleSheet?.cssRules ?? new CSSStyleSheet().cssRules)
    else if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList)
  }
}

/** Lets this page hold parts in a state that otherwise needs a pointer: the product's own rules, also under `data-force`. */
export const forceStates = (): void => {
  for (const sheet of document.styleSheets) visit(sheet.cssRules)
}
