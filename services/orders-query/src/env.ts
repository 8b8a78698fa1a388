import { dataEnv, followEnv, kafkaEnv, parseEnv, serviceEnv, shopEnv } from '@jangteo/service-kit/env'

export const env = parseEnv({ ...serviceEnv, ...kafkaEnv, ...dataEnv, ...followEnv, ...shopEnv })
