import type { ProductRow, VariantRow } from './product-row.ts'

/** «3개 남음» is said from here down. */
export const LOW_STOCK = 5
export const stockViews = ['ALL', 'LOW', 'OUT', 'HELD'] as const
export type StockView = (typeof stockViews)[number]

/** In which of the stock's lists a variant stands, for the service that counts them and the page that watches a row leave. Only what is on sale can run low; what is archived and gone stands in none. */
export const standsIn = ({ status }: Pick<ProductRow, 'status'>, { onHand, reserved, available }: VariantRow): Record<StockView, boolean> => {
  const [units, held] = [onHand ?? 0, reserved ?? 0]
  const sold = status === 'PUBLISHED'
  return { ALL: status !== 'ARCHIVED' || units > 0, LOW: sold && available <= LOW_STOCK, OUT: sold && available <= 0, HELD: held > 0 && held * 2 >= units }
}
