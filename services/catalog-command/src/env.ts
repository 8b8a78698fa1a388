import { databaseEnv, kafkaEnv, parseEnv, serviceEnv, shopEnv } from '@jangteo/service-kit/env'

export const env = parseEnv({ ...serviceEnv, ...databaseEnv, ...kafkaEnv, ...shopEnv })
