import type { PaletteAnswer, PaletteLine } from '@jangteo/mfe-kit'
import type { PaletteGroup, PaletteOption } from '@jangteo/ui'

export type Told = Readonly<Record<string, PaletteAnswer>>
type Commands = Readonly<Record<'places' | 'acts', readonly (PaletteOption & { label: string })[]>>

const optionOf = (part: string, line: PaletteLine): PaletteOption => ({ ...line, id: `${part}-${line.id}` })
const has = (label: string, text: string) => label.toLocaleLowerCase().includes(text.toLocaleLowerCase())
const group = (id: string, title: string, options: PaletteOption[], count?: string): PaletteGroup[] =>
  options.length > 0 ? [{ id, title, count, options }] : []

/** The palette's list: first what can be done (each part's own first), then what each part found, in the order of the parts. Without a text: all places. */
export const foundGroups = (
  text: string,
  parts: readonly string[],
  told: Told,
  { places, acts }: Commands,
  t: { todo: string; go: string },
): PaletteGroup[] => {
  const answers = parts.flatMap((part) => (told[part] ? [{ part, answer: told[part] }] : []))
  const todo = answers.flatMap(({ part, answer }) => answer.todo.map((line): PaletteOption => ({ ...optionOf(part, line), part })))
  const things = answers.flatMap(({ part, answer: { things: found } }) =>
    found
      ? group(
          part,
          found.title,
          found.lines.map((line) => optionOf(part, line)),
          found.count,
        )
      : [],
  )
  const fits = ({ label }: { label: string }) => has(label, text)
  return [...group('todo', t.todo, [...todo, ...acts.filter(fits)]), ...things, ...group('places', t.go, places.filter(fits))]
}
