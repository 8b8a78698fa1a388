import { databaseEnv, kafkaEnv, parseEnv, serviceEnv } from '@jangteo/service-kit/env'

export const env = parseEnv({ ...serviceEnv, ...databaseEnv, ...kafkaEnv })
