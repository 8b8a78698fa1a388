import { type Rejected, rejected } from '@jangteo/service-kit/graphql/rejection-message'
import { rejection } from '@jangteo/contracts/rejection'
import { isId } from '../is-id.ts'
import type { Context } from '../orders.ts'

/** A command on what cannot be an order's id: refused here, as the service would refuse an unknown one. */
export const notFound = (id: string, { language }: Context): Rejected | null => (isId(id) ? null : rejected(language, rejection('NOT_FOUND', { id })))
