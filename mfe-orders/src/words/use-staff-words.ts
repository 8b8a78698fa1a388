import { defineMessages } from '@jangteo/mfe-kit'

/** All words of this part, in the page's language: behind the counter alone, so that no customer fetches them. */
export type StaffWords = ReturnType<typeof useStaffWords>
export const useStaffWords = defineMessages({ ko: () => import('./ko/staff.ts'), en: () => import('./en/staff.ts') })
