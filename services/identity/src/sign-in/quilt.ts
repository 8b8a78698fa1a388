import { type Html, html } from './html.ts'
import { mark } from './mark.ts'
import { goods } from './goods.ts'
import { type Locale, words } from './words.ts'

/** Whipstitch ticks (감침질), where a piece of one part meets one of another. */
const stitch = (part: 'orders' | 'catalog'): Html => {
  const ticks = Array.from({ length: 40 }, (_, n) => `M1 ${7 + n * 13}l14-6`).join('')
  return html`<svg class="stitch of-${part}" viewBox="0 0 16 520" preserveAspectRatio="xMidYMin slice"><path d="${ticks}"/></svg>`
}

const piece = (name: keyof typeof goods, sewn: Html | null = null): Html =>
  html`
  <div class="${name}"><svg class="art" viewBox="0 0 ${goods[name].width} 200" preserveAspectRatio="xMidYMid slice">${goods[name].art}</svg>${sewn}</div>`

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
