import { clientEnv, databaseEnv, kafkaEnv, parseEnv, serviceEnv, shopEnv } from '@jangteo/service-kit/env'
import * as v from 'valibot'

const seconds = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.minValue(1), v.maxValue(86_400))

export const env = parseEnv({ ...serviceEnv, ...clientEnv, ...databaseEnv, ...kafkaEnv, ...shopEnv, DEADLINE_SECONDS: v.optional(seconds, '60') })
