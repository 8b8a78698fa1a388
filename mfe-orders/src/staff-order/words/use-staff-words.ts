import { defineMessages } from '@jangteo/mfe-kit'

/** Words that only the pages of one order behind the counter need. */
export type StaffWords = ReturnType<typeof useStaffWords>
export const useStaffWords = defineMessages({ ko: () => import('./ko.ts'), en: () => import('./en.ts') })
