import { html } from './html.ts'

/** Shown when a sign-in cannot go on: it is too old, was begun in another browser, or its address was made up. */
export const errorPage = (code: string): string =>
  html`<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>장터</title><link rel="stylesheet" href="/oidc/sign-in.css"></head>
<body><main class="stop"><h1>로그인을 이어 갈 수 없어요</h1><p>시간이 너무 지났거나 다른 창에서 시작했어요.</p>
<p lang="en">This sign-in is too old or was begun elsewhere.</p>
<p><a class="enter" href="/auth/login">다시 로그인 · Sign in again</a></p><p class="code">${code}</p></main></body>
</html>`.html
