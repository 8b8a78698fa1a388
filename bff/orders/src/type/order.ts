import { rejected } from '@jangteo/service-kit/graphql/rejection-message'
import type { Context, OrderNode } from '../orders.ts'
import { summary } from './summary.ts'

/** Rows carry codes; the words are made here, where the caller's language is known. */
export const Order = {
  rejection: ({ rejection }: OrderNode, _: unknown, { language }: Context) => rejection && rejected(language, rejection),
  timeline: (order: OrderNode, _: unknown, { language }: Context) => order.timeline.map((entry) => ({ ...entry, summary: summary(language, entry, order) })),
}
