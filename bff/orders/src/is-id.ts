import { Id } from '@jangteo/contracts/primitives'
import * as v from 'valibot'

/** What is no id names nothing: it reads as not there. */
export const isId = (id: string): boolean => v.is(Id, id)
