import { categories as all } from '@jangteo/contracts/catalog/product'
import type { Context } from '../catalog.ts'

export const categories = (_: unknown, __: unknown, { language }: Context) => all.map((category) => ({ slug: category.slug, name: category[language] }))
