import { expect, test } from 'vitest'
import { services } from '../services.ts'
import { environment, type Surroundings } from './environment.ts'

const around: Surroundings = {
  root: '/repo',
  dataDir: '/data',
  basePort: 9000,
  origin: 'http://localhost:9000',
  brokers: ['127.0.0.1:9061', '127.0.0.1:9063'],
  kafkaPrefix: '',
  databases: { orders: 'postgres://orders@127.0.0.1/orders' },
  instances: { payments: ['http://127.0.0.1:9052'] },
  instancesFile: '/data/instances.json',
  secret: (name) => `secret of ${name}`,
  inherited: { PATH: '/bin', HOME: '/home', AWS_SECRET_ACCESS_KEY: 'no business of ours' },
  mode: 'production',
}
const of = (name: string, k = 0) => environment(around, services.find((service) => service.name === name)!, k)

test("a service gets what its row says and nothing of the launcher's own environment", () => {
  expect(of('orders-command')).toMatchObject({
    DATABASE_URL: 'postgres://orders@127.0.0.1/orders',
    KAFKA_BROKERS: '127.0.0.1:9061,127.0.0.1:9063',
  })
  expect(of('orders-query')).toMatchObject({ FOLLOW_SECRET: 'secret of FOLLOW_SECRET' })
  expect(of('bff-catalog')).not.toHaveProperty('DATABASE_URL')
  expect(of('bff-catalog')).not.toHaveProperty('KAFKA_BROKERS')
  expect(of('orders-command')).not.toHaveProperty('AWS_SECRET_ACCESS_KEY')
})

test('each copy has its own port, name and data folder', () => {
  expect(of('orders-query', 0)).toMatchObject({ PORT: '9051', INSTANCE: 'orders-query-1', DATA_DIR: '/data/read/orders-query-1' })
  expect(of('orders-query', 2)).toMatchObject({ PORT: '9131', INSTANCE: 'orders-query-3', DATA_DIR: '/data/read/orders-query-3' })
})

test('releases knows where each micro front end is built', () => {
  expect(JSON.parse(of('releases').ARTEFACTS ?? '')).toEqual({ catalog: '/repo/mfe-catalog/dist', orders: '/repo/mfe-orders/dist' })
})
