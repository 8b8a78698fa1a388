/** Takes a formatted figure apart into what is read and the unit set smaller behind it: `37,800원` → `37,800` + `원`; `₩37,800` stays whole. */
export const splitUnit = (text: string): { figure: string; unit: string } => {
  const unit = /(?<=\d)\s?(?:\p{Script=Hangul}+|%|ms|[smhd])$/u.exec(text)?.[0] ?? ''
  return { figure: text.slice(0, text.length - unit.length), unit }
}
