import { join } from 'node:path'
import { frontEnds, type Service, servicePort } from '../services.ts'

export type Surroundings = {
  root: string
  dataDir: string
  basePort: number
  origin: string
  brokers: string[]
  kafkaPrefix: string
  databases: Record<string, string>
  instances: Record<string, string[]>
  instancesFile: string
  secret: (name: string) => string
  inherited: Record<string, string | undefined>
  mode: 'production' | 'development'
}

const NEEDS = {
  database: ({ databases }: Surroundings, service: Service) => ({ DATABASE_URL: databases[service.database ?? ''] ?? '' }),
  kafka: ({ brokers, kafkaPrefix }: Surroundings) => ({ KAFKA_BROKERS: brokers.join(','), KAFKA_PREFIX: kafkaPrefix }),
  data: ({ dataDir }: Surroundings, _: Service, instance: string) => ({ DATA_DIR: join(dataDir, 'read', instance) }),
  follow: ({ secret }: Surroundings) => ({ FOLLOW_SECRET: secret('FOLLOW_SECRET') }),
  demo: () => ({ DEMO: 'true' }),
  artefacts: ({ root }: Surroundings) => ({
    ARTEFACTS: JSON.stringify(Object.fromEntries(frontEnds.microFrontEnds.map(({ name, folder }) => [name, join(root, folder, 'dist')]))),
  }),
  pages: ({ root }: Surroundings) => ({
    SHELL_DIR: join(root, frontEnds.shell, 'dist'),
    PLAYGROUND_DIR: join(root, frontEnds.playground, 'dist'),
    PARTS_DIR: join(root, frontEnds.parts, 'dist/parts'),
  }),
}

/** The whole environment of copy `k` of a service: nothing else of the launcher's own environment reaches it. */
export const environment = (around: Surroundings, service: Service, k = 0): Record<string, string> => {
  const instance = `${service.name}-${k + 1}`
  const { PATH = '', HOME = '', TMPDIR = '/tmp', LOG_LEVEL = 'info' } = around.inherited
  return {
    PATH,
    HOME,
    TMPDIR,
    NODE_ENV: around.mode,
    ...(around.mode === 'development' ? { NODE_COMPILE_CACHE: join(around.dataDir, 'compile-cache') } : {}),
    LOG_LEVEL,
    HOST: '127.0.0.1',
    PORT: String(servicePort(around.basePort, service, k)),
    INSTANCE: instance,
    SERVICES: JSON.stringify(around.instances),
    INSTANCES_FILE: around.instancesFile,
    JWKS_URL: `http://127.0.0.1:${around.basePort}/internal/jwks`,
    PUBLIC_ORIGIN: around.origin,
    SHOP_CURRENCY: 'KRW',
    SHOP_TIME_ZONE: 'Asia/Seoul',
    ...Object.assign({}, ...service.needs.map((need) => NEEDS[need](around, service, instance))),
  }
}
