import { type Html, html } from './html.ts'
import { mark } from './mark.ts'
import { goods } from './goods.ts'
import { type Locale, words } from './words.ts'

/** Whipstitch ticks (감침질), where a piece of one part meets one of another. */
const stitch = (part: 'orders' | 'catalog'): Html => {
  const ticks = Array.from({ length: 40 }, (_, n) => `M1 ${7 + n * 13}l14-6`).join('')
  return html`<svg class="stitch of-${part}" viewBox="0 0 16 520" preserveAspectRatio="xMidYMin slice"><path d="${ticks}"/></svg>`
}

/** The wall fills the piece; the thing before it keeps its form and stays whole, however the piece is cut. */
const piece = (name: keyof typeof goods, sewn: Html | null = null): Html => {
  const { wall, left, width, thing } = goods[name]
  return html`
  <div class="${name}"><svg class="wall" viewBox="0 0 100 200" preserveAspectRatio="none">${wall}</svg><svg class="thing" viewBox="${left} 0 ${width} 200" preserveAspectRatio="xMidYMax meet">${thing}</svg>${sewn}</div>`
}

/** The right half of the page: goods, the shop's sentence and its mark, sewn together. */
export const quilt = (locale: Locale): Html => {
  const { quilt: lines, quiltLead, goods: kinds } = words[locale]
  return html`<aside class="quilt" aria-hidden="true">${[
    piece('vase'),
    piece('cups'),
    html`
  <div class="words">${stitch('orders')}<b>${lines[0]}</b><b>${lines[1]}</b><span>${quiltLead}</span></div>`,
    piece('soap'),
    html`
  <div class="brand">${stitch('catalog')}${mark}${kinds}</div>`,
    piece('tin'),
    piece('cloth'),
    piece('lamp'),
    piece('kettle', stitch('orders')),
    piece('pot'),
    piece('spoons'),
    piece('basket'),
  ]}
</aside>`
}
