import { dataEnv, kafkaEnv, parseEnv, serviceEnv } from '@jangteo/service-kit/env'

export const env = parseEnv({ ...serviceEnv, ...kafkaEnv, ...dataEnv })
