import type { EditProduct } from '@jangteo/contracts/catalog/commands'
import type { ProductEvent } from '@jangteo/contracts/catalog/events'
import { accepted, type Decision, refused } from '@jangteo/contracts/rejection'
import { type Act, type EditableField, editableFields, type Product } from '../product/product.ts'

type Changes = Extract<ProductEvent, { type: 'product-edited' }>['changes']
const nullable: readonly EditableField[] = ['titleEn', 'descriptionEn']
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Fields given with a value other than the present one. Null clears an English text; elsewhere it means "not given". */
const differences = (command: Omit<EditProduct, 'commandId'>, product: Product): EditableField[] =>
  editableFields.filter((field) => {
    const value = command[field]
    return value !== undefined && (value !== null || nullable.includes(field)) && !same(value, product[field])
  })

/** Field by field: what nobody touched since `expectedVersion` is taken, a field that changed since is a conflict, whoever changed it. What is already so is neither. */
export const editProduct = (command: Omit<EditProduct, 'commandId'>, id: string, product: Product | null, act: Act): Decision<ProductEvent> => {
  if (!product) return refused('NOT_FOUND', { id })
  if (product.status === 'ARCHIVED') return refused('NOT_ALLOWED_IN_STATE', { state: product.status, allowed: ['DRAFT', 'PUBLISHED'] })
  const fields = differences(command, product)
  const conflicts = fields.filter((field) => (product.changedIn[field] ?? 1) > command.expectedVersion)
  if (conflicts.length > 0) return refused('VERSION_CONFLICT', { fields: conflicts })
  if (product.status === 'PUBLISHED' && command.images?.length === 0) return refused('VALIDATION', { path: 'images', message: 'NEEDS_PICTURE' })
  if (fields.length === 0) return accepted()
  const changes: Changes = Object.fromEntries(fields.map((field) => [field, command[field]]))
  return accepted({ type: 'product-edited', productId: id, changes, ...act })
}
