import { defineMessages } from '@jangteo/mfe-kit'

/** All words of this part, in the page's language. */
export type Words = ReturnType<typeof useWords>
export const useWords = defineMessages({ ko: () => import('./ko.ts'), en: () => import('./en.ts') })
