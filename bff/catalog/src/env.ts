import { clientEnv, parseEnv, serviceEnv } from '@jangteo/service-kit/env'

export const env = parseEnv({ ...serviceEnv, ...clientEnv })
