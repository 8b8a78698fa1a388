/** The value below which this share (0 to 1) of the values lies, by nearest rank: one of the values. NaN of none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length, Math.max(1, Math.ceil(values.length * share))) - 1] ?? Number.NaN
