import { DEMO_PASSWORD, demoEmail, demoUsers } from '../users/demo-accounts.ts'
import { type Html, html } from './html.ts'
import { mark } from './mark.ts'
import { quilt } from './quilt.ts'
import { type Locale, type Problem, words } from './words.ts'

export type SignInPage = { uid: string; locale: Locale; email: string; problem: Problem | null; demo: boolean }

const demoAccounts = ({ locale, email }: SignInPage): Html => {
  const { demo, demoPassword } = words[locale]
  const account = (user: (typeof demoUsers)[number]) => html`
      <li><a href="?ui_locales=${locale}&amp;email=${encodeURIComponent(demoEmail(user))}"${email === demoEmail(user) && html` aria-current="true"`}>
        <b>${user.label[locale]}</b><span>${user.id}@</span></a></li>`
  return html`
    <section class="demo"><h2>${demo}</h2><p>${demoPassword} <code>${DEMO_PASSWORD}</code></p>
    <ul>${demoUsers.map(account)}
    </ul></section>`
}

const form = ({ uid, locale, email, problem }: SignInPage): Html => {
  const say = words[locale]
  return html`
    <form method="post" action="/oidc/sign-in/${uid}?ui_locales=${locale}">
      ${problem && html`<p class="problem" role="alert" id="problem">${say[problem]}</p>`}
      <label for="email">${say.email}</label>
      <input id="email" name="email" type="email" autocomplete="username" required maxlength="200" value="${email}"${email === '' && html` autofocus`}>
      <label for="password">${say.password}</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="128"${email !== '' && html` autofocus`}${problem && html` aria-describedby="problem"`}>
      <button class="enter">${say.enter}</button>
    </form>`
}

/** The whole sign-in page: plain HTML without script, one stylesheet. */
export const signInPage = (page: SignInPage): string => {
  const { locale, demo } = page
  const say = words[locale]
  const other = locale === 'ko' ? 'en' : 'ko'
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${say.title}</title>
<link rel="preload" href="/fonts/shop.woff2" as="font" type="font/woff2" crossorigin><link rel="stylesheet" href="/oidc/sign-in.css">
</head>
<body>
<main>
  <header><a class="shop" href="/">${mark}${say.shop}</a><a lang="${other}" href="?ui_locales=${other}&amp;email=${encodeURIComponent(page.email)}">${say.other}</a></header>
  <div class="door">
    <h1>${say.welcome}</h1><p class="lead">${say.lead}</p>${form(page)}
    <p class="without">${say.without} <a href="/">${say.browse}</a></p>${demo && demoAccounts(page)}
  </div>
  <footer>${say.promise}</footer>
</main>
${quilt(locale)}
</body>
</html>`.html
}
