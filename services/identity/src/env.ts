import { databaseEnv, kafkaEnv, originEnv, parseEnv, serviceEnv } from '@jangteo/service-kit/env'
import * as v from 'valibot'

export const env = parseEnv({
  ...serviceEnv,
  ...databaseEnv,
  ...kafkaEnv,
  ...originEnv,
  /** `true` makes the demo accounts and demo machines with their well-known passwords. Never set it where the shop is real. */
  DEMO: v.optional(
    v.pipe(
      v.picklist(['true', 'false', '1', '0']),
      v.transform((word) => word === 'true' || word === '1'),
    ),
    'false',
  ),
})
