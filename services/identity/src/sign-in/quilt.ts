import { type Html, html } from './html.ts'
import { type Locale, words } from './words.ts'

export const quilt = (locale: Locale): Html => html`<aside class="quilt" aria-hidden="true"><p>${words[locale].goods}</p></aside>`
