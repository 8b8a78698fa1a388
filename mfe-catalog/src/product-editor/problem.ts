/** A refusal in words; `path`: the field it is about, '' for none. */
export type Problem = { path: string; text: string }
