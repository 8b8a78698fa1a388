import { defineMessages } from '@jangteo/mfe-kit'

export const useWords = defineMessages({ ko: () => import('./ko.ts'), en: () => import('./en.ts') }, { needed: true })
