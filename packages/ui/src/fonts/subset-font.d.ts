declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number }
  const subsetFont: (
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures?: string[]; variationAxes?: Record<string, Axis> },
  ) => Promise<Buffer>
  export default subsetFont
}
