import { Id } from '@jangteo/contracts/primitives'
import * as v from 'valibot'

/** The id in a path. What is no id at all goes through as it came: it is not found, as any other unknown one. */
export const byId = v.object({ id: v.union([Id, v.string()]) })
