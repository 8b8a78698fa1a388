import { badUserInput } from './errors.ts'

/** `first` of every list: 1..100. Checked here and not by cost rules alone, because those see literals only. Throws BAD_USER_INPUT. */
export const pageSize = (first: number): number => {
  if (first < 1 || first > 100) throw badUserInput('first must be from 1 to 100', 'first')
  return first
}
