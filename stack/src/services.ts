type Need = 'database' | 'kafka' | 'data' | 'follow' | 'demo' | 'artefacts' | 'pages'

/** One row of the table. `port` counts from the base port (8080). */
export type Service = { name: string; folder: string; port: number; needs: Need[]; database?: string }

/** Every process of the shop, in the order in which its log lines are worth reading. A new service is one line here. */
export const services: Service[] = [
  { name: 'gateway', folder: 'services/gateway', port: 0, needs: ['database', 'kafka', 'pages'], database: 'gateway' },
  { name: 'identity', folder: 'services/identity', port: 30, needs: ['database', 'kafka', 'demo'], database: 'identity' },
  { name: 'releases', folder: 'services/releases', port: 31, needs: ['database', 'kafka', 'artefacts'], database: 'releases' },
  { name: 'catalog-command', folder: 'services/catalog-command', port: 40, needs: ['database', 'kafka'], database: 'catalog' },
  { name: 'catalog-query', folder: 'services/catalog-query', port: 41, needs: ['kafka', 'data'] },
  { name: 'bff-catalog', folder: 'bff/catalog', port: 42, needs: [] },
  { name: 'orders-command', folder: 'services/orders-command', port: 50, needs: ['database', 'kafka'], database: 'orders' },
  { name: 'orders-query', folder: 'services/orders-query', port: 51, needs: ['kafka', 'data', 'follow'] },
  { name: 'payments', folder: 'services/payments', port: 52, needs: ['database', 'kafka'], database: 'payments' },
  { name: 'bff-orders', folder: 'bff/orders', port: 53, needs: ['follow'] },
]

/** Built by their own `npm run build`; `releases` serves the micro front ends, the gateway the others. */
export const frontEnds = {
  microFrontEnds: [
    { name: 'catalog', folder: 'mfe-catalog' },
    { name: 'orders', folder: 'mfe-orders' },
  ],
  shell: 'shell',
  playground: 'bff/playground',
  parts: 'packages/ui',
}

const SERVERS = { postgres: 60, kafka: 61 }
const REPLICAS = 40

/** The port of copy `k` (from 0) of a service. The gateway has one copy here: it is the one origin. */
export const servicePort = (base: number, service: Service, k = 0) => base + service.port + REPLICAS * k
export const postgresPort = (base: number) => base + SERVERS.postgres
export const kafkaPort = (base: number) => base + SERVERS.kafka
export const serviceUrl = (base: number, service: Service, k = 0) => `http://127.0.0.1:${servicePort(base, service, k)}`
