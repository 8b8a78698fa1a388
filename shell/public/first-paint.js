// Blocking and tiny: language and theme stand before anything is painted. Inline code is forbidden by the page's policy.
;(() => {
  const cookie = (name) => document.cookie.match(`(?:^|; )${name}=([a-z]+)`)?.[1]
  const theme = cookie('theme')
  const lang = cookie('lang') ?? navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ko' || tag === 'en')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
  document.documentElement.lang = lang === 'en' ? 'en' : 'ko'
  document.title = lang === 'en' ? 'Jangteo' : '장터'
})()
