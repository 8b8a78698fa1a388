import type { Random } from '../random.ts'
import type { Choice } from './thing.ts'

type Option = { name: string; value: string; times: number }

const sizes: Option[] = [
  { name: '크기', value: '소', times: 1 },
  { name: '크기', value: '중', times: 1.35 },
  { name: '크기', value: '대', times: 1.8 },
]
const sets: Option[] = [
  { name: '구성', value: '한 점', times: 1 },
  { name: '구성', value: '두 점', times: 1.9 },
  { name: '구성', value: '네 점', times: 3.6 },
]
const weights: Option[] = [
  { name: '용량', value: '100g', times: 1 },
  { name: '용량', value: '250g', times: 2.2 },
  { name: '용량', value: '500g', times: 4 },
  { name: '용량', value: '1kg', times: 7.5 },
]

const first = (options: readonly Option[], random: Random) => options.slice(0, random.whole(1, options.length)).map((option) => [option])

const choices: Record<Choice, (random: Random) => Option[][]> = {
  one: () => [[]],
  size: (random) => first(sizes, random),
  set: (random) => first(sets, random),
  weight: (random) => first(weights, random),
  'size-and-set': (random) => {
    const some = sets.slice(0, random.whole(1, 2))
    return sizes.slice(0, random.whole(2, 3)).flatMap((size) => some.map((set) => [size, set]))
  },
}

const toHundreds = (won: number) => Math.round(won / 100) * 100
const tidy = (won: number) => (won < 20_000 ? toHundreds(won) : Math.round(won / 1000) * 1000)

/** One to six variants; the larger the dearer. */
export const variantsOf = (choice: Choice, price: number, random: Random): { options: { name: string; value: string }[]; price: number }[] =>
  choices[choice](random).map((options) => ({
    options: options.map(({ name, value }) => ({ name, value })),
    price: tidy(options.reduce((sum, { times }) => sum * times, price)),
  }))
