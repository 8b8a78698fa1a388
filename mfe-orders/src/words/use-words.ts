import { defineMessages } from '@jangteo/mfe-kit'

/** The words that every page of this part may need, in the page's language. */
export const useWords = defineMessages({ ko: () => import('./ko.ts'), en: () => import('./en.ts') })
