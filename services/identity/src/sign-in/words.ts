import type { IncomingHttpHeaders } from 'node:http'

export const words = {
  ko: {
    shop: '장터',
    other: 'English',
    title: '로그인 · 장터',
    welcome: '어서 오세요',
    lead: '들어오면 내 주문과 맡은 일이 바로 보여요.',
    email: '이메일',
    password: '비밀번호',
    enter: '들어가기',
    without: '로그인하지 않아도 살 수 있어요.',
    browse: '둘러보기',
    demo: '연습 계정',
    demoPassword: '비밀번호',
    promise: '비밀번호는 이 가게 밖으로 나가지 않아요',
    quilt: ['따로 지은 가게를', '한 장터로 이었습니다'],
    quiltLead: '어느 한 곳이 쉬어도 나머지는 그대로 엽니다.',
    goods: '열두 갈래, 천 가지 물건',
    wrong: '이메일이나 비밀번호가 맞지 않아요. 다시 한번 살펴봐 주세요.',
    slow: '여러 번 맞지 않아 잠시 쉬어 가요. 1분 뒤에 다시 해 주세요.',
    busy: '지금 들어오는 분이 많아요. 잠시 뒤에 다시 해 주세요.',
  },
  en: {
    shop: 'Jangteo',
    other: '한국어',
    title: 'Sign in · Jangteo',
    welcome: 'Welcome',
    lead: 'Sign in to see your orders and the work you look after.',
    email: 'Email',
    password: 'Password',
    enter: 'Sign in',
    without: 'You can buy without signing in.',
    browse: 'Look around',
    demo: 'Demo accounts',
    demoPassword: 'Password',
    promise: 'Your password never leaves this shop',
    quilt: ['Shops built apart,', 'sewn into one market'],
    quiltLead: 'When one of them rests, the others stay open.',
    goods: 'Twelve kinds, a thousand goods',
    wrong: 'That email or password is not right. Please check them once more.',
    slow: 'That was wrong several times. Please wait a minute and try again.',
    busy: 'Many people are signing in right now. Please try again in a moment.',
  },
} as const
export type Locale = keyof typeof words
export type Problem = 'wrong' | 'slow' | 'busy'

/** What was chosen on the page, else what the shop asked for, else what the browser prefers; Korean where none says English. */
export const localeOf = (chosen: unknown, headers: IncomingHttpHeaders): Locale => {
  const wanted = typeof chosen === 'string' && chosen !== '' ? chosen.replaceAll(' ', ',') : (headers['accept-language'] ?? '')
  const first = wanted.split(',').find((part) => /^\s*(ko|en)\b/i.test(part))
  return /^\s*en/i.test(first ?? '') ? 'en' : 'ko'
}
