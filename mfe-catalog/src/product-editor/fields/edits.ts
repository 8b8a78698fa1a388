import type { OptionWord } from '@jangteo/contracts/catalog/option-words'
import * as v from 'valibot'
import { categoryOf, type ProductView } from '../../product/product-view.ts'
import { tidyWords } from '../option-words/words.ts'
import type { ProductInput } from '../../product/product.graphql.ts'

const Word: v.GenericSchema<unknown, OptionWord> = v.object({
  name: v.string(),
  value: v.nullable(v.string()),
  en: v.nullable(v.string()),
  swatch: v.nullable(v.string()),
})
/** The fields of the form, as they are typed. */
export const Fields = v.object({
  title: v.string(),
  titleEn: v.string(),
  description: v.string(),
  descriptionEn: v.string(),
  category: v.string(),
  images: v.array(v.string()),
  optionWords: v.array(Word),
})
export type Fields = v.InferOutput<typeof Fields>
export type FieldName = keyof Fields
const fieldNames = Object.keys(Fields.entries) as FieldName[]
/** The field of the form that a refusal's path (`images.2`) lies in, which then says it beside itself; undefined for what no field has. */
export const fieldOf = (path: string): FieldName | undefined => fieldNames.find((name) => path === name || path.startsWith(`${name}.`))
export type Editable = Pick<ProductView, 'version' | 'title' | 'titleEn' | 'description' | 'descriptionEn' | 'category' | 'images' | 'optionWords'>

/**
 * The form beside the product. `base`: the newest saved texts; `before`: for fields in conflict, the text that both people started from;
 * `sent`: what is under way, so that it is known as one's own when it comes back.
 */
export type Editing = { typed: Fields; base: Fields; version: number; before: Partial<Fields>; sent: Partial<Fields> }

export const fieldsOf = (product: Editable): Fields => ({
  title: product.title,
  titleEn: product.titleEn ?? '',
  description: product.description,
  descriptionEn: product.descriptionEn ?? '',
  category: categoryOf(product),
  images: product.images,
  optionWords: [...(product.optionWords ?? [])],
})

type Value = Fields[FieldName] | undefined
const areWords = (value: string[] | OptionWord[]): value is OptionWord[] => typeof value[0] === 'object'
const plain = (value: Value): Value => {
  if (typeof value === 'string') return value.trim()
  return value && areWords(value) ? tidyWords(value) : value
}
/** The service trims: a space at an end is no difference. */
const same = (a: Value, b: Value) => JSON.stringify(plain(a)) === JSON.stringify(plain(b))
const namesOf = (fields: Partial<Fields>) => Object.keys(fields) as FieldName[]
/** Some of the fields. */
export const pick = (fields: Fields, names: readonly FieldName[]): Partial<Fields> => Object.fromEntries(names.map((name) => [name, fields[name]]))

/** Fields that say something else than what is saved. */
export const unsaved = ({ typed, base }: Pick<Editing, 'typed' | 'base'>): FieldName[] => namesOf(typed).filter((name) => !same(typed[name], base[name]))
/** Those of them that may be saved: nobody else changed them meanwhile. */
export const savable = (now: Editing): FieldName[] => unsaved(now).filter((name) => !(name in now.before))

/** Only what was changed is sent; an emptied English text is null, «the same as in Korean». */
export const inputOf = (typed: Fields, names: readonly FieldName[]): ProductInput =>
  Object.fromEntries(
    names.map((name) => {
      if (name === 'optionWords') return [name, tidyWords(typed[name])]
      return [name, (name === 'titleEn' || name === 'descriptionEn') && typed[name].trim() === '' ? null : typed[name]]
    }),
  )

/** A form where nothing was typed yet, or where `draft` was typed into an older one. */
export const begin = (product: Editable, draft: { typed: Partial<Fields>; base: Partial<Fields> } | null): Editing => {
  const saved = fieldsOf(product)
  const now: Editing = { typed: { ...saved, ...draft?.typed }, base: { ...saved, ...draft?.base }, version: product.version - 1, before: {}, sent: {} }
  return follow(now, product)
}

/**
 * A newer product: fields that were not touched follow it, touched ones keep what was typed. A touched field that somebody else changed
 * meanwhile is in conflict until both say the same. What comes back as it was sent is one's own and never a conflict.
 */
export const follow = (now: Editing, product: Editable): Editing => {
  if (product.version <= now.version) return now
  const next = fieldsOf(product)
  const own = namesOf(now.sent).filter((name) => same(now.sent[name], next[name]))
  const base = { ...now.base, ...pick(next, own) }
  const touched = unsaved({ typed: now.typed, base })
  const changed = touched.filter((name) => !same(next[name], base[name]) && !(name in now.before))
  const open = [...namesOf(now.before), ...changed].filter((name) => touched.includes(name) && !same(now.typed[name], next[name]))
  return {
    ...now,
    typed: {
      ...next,
      ...pick(
        now.typed,
        namesOf(next).filter((name) => touched.includes(name) || same(now.typed[name], next[name])),
      ),
    },
    base: next,
    version: product.version,
    before: pick({ ...base, ...now.before }, open),
  }
}

const without = (fields: Partial<Fields>, name: FieldName): Partial<Fields> => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))

/** The conflict is decided for this text. */
export const decide = (now: Editing, name: FieldName, text: Fields[FieldName]): Editing => ({
  ...now,
  typed: { ...now.typed, [name]: text },
  before: without(now.before, name),
})
