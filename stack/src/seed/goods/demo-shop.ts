import { createRandom, type Random } from '../random.ts'
import { clayAndTea } from './clay-and-tea.ts'
import { pantry } from './pantry.ts'
import { clay } from './materials.ts'
import type { Product } from './product.ts'
import type { Material, Place, Thing } from './thing.ts'
import { variantsOf } from './variants.ts'
import { shopWindow } from './window.ts'
import { woodAndCloth } from './wood-and-cloth.ts'

const SIZE = 1_000
const codes: Record<string, string> = {
  kitchen: 'KIT',
  table: 'TAB',
  ceramics: 'CER',
  lighting: 'LIT',
  furniture: 'FUR',
  fabric: 'FAB',
  'tea-coffee': 'TEA',
  food: 'FOO',
  bath: 'BAT',
  stationery: 'STA',
  storage: 'STO',
  garden: 'GAR',
}

type Make = { thing: Thing; material: Material; place: Place | null }

/** Every sensible make of a thing: first without a place, then of each place it comes from. */
const makesOf = (thing: Thing): Make[] => [null, ...thing.places].flatMap((place) => thing.materials.map((material) => ({ thing, material, place })))

/** Few are sold out, some nearly. */
const stockOf = (random: Random): number => {
  const luck = random.next()
  if (luck < 0.03) return 0
  return luck < 0.1 ? random.whole(1, 5) : random.whole(6, 140)
}

/** Of clay things the glaze is something to look for, beside what one chooses. */
const glazeOf = ({ thing, material }: Make) => (thing.materials === clay ? [{ name: '흙과 유약', value: material.ko }] : [])

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const productOf = (make: Make, index: number, random: Random): Product => {
  const { thing, material, place } = make
  const key = `${codes[thing.category]}-${String(index).padStart(4, '0')}`
  const price = random.whole(thing.price[0] / 1000, thing.price[1] / 1000) * 1000
  const variants = variantsOf(thing.choice, price, random).map(({ options, price }, n) => ({
    options: [...options, ...glazeOf(make)],
    price,
    sku: `${key}-${n + 1}`,
    stock: stockOf(random),
  }))
  return {
    key,
    category: thing.category,
    title: [place?.ko, material.ko, thing.ko].filter(Boolean).join(' '),
    titleEn: capital([material.en, thing.en].join(' ')) + (place ? `, ${place.en}` : ''),
    about: [thing.about.ko, thing.about.en],
    picture: `${thing.form}-${material.glaze}`,
    variants,
  }
}

/** A thousand products, the window first, the rest mixed over all categories: the same in every run. */
export const demoShop = (): Product[] => {
  const random = createRandom(20_261_123)
  const things = [...clayAndTea, ...woodAndCloth, ...pantry]
  const shelves = [...Map.groupBy(things, ({ category }) => category).values()].map((kinds) => {
    const plain = kinds.flatMap((thing) => random.shuffled(makesOf(thing)).map((make, turn) => ({ make, turn: turn + random.next() })))
    return plain.sort((a, b) => a.turn - b.turn).map(({ make }) => make)
  })
  const titles = new Set(shopWindow.map(({ title }) => title))
  const rest: Product[] = []
  for (let turn = 0; rest.length < SIZE - shopWindow.length; turn++) {
    for (const shelf of shelves) {
      const make = shelf[turn]
      const product = make && productOf(make, rest.length + 1, random)
      if (!product || titles.has(product.title) || rest.length === SIZE - shopWindow.length) continue
      titles.add(product.title)
      rest.push(product)
    }
  }
  return [...shopWindow, ...rest]
}
