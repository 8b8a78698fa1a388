import { fieldOf, type FieldName } from './fields/edits.ts'

/** A refusal in words; `path`: the field it is about, '' for none. */
export type Problem = { path: string; text: string }

/** What was refused of this field of the form, to be said beside it. */
export const problemOf = (problem: Problem | null, name: FieldName): string | undefined =>
  problem && fieldOf(problem.path) === name ? problem.text : undefined
