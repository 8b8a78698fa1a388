import { Stryker } from '@stryker-mutator/core'

/** What the unit tests reach: decisions, folds, the live feed. Statements of PostgreSQL and Kafka's rim are the integration tests' business. */
const SCOPES: Record<string, string[]> = {
  live: ['packages/cqrs/src/live/{back-pressure,feed,gauges,pace,resume,rooms,state,token-bucket,watching}.ts'],
  sockets: ['packages/cqrs/src/live/live-feed.ts'],
  decide: [
    'packages/contracts/src/orders/{order,next-actions,refunds,redact-order}.ts',
    'services/{orders-command,payments,catalog-command}/src/*/decide.ts',
    'services/orders-command/src/order/{actor,chosen-lines,deadline,not-now,order-decider}.ts',
    'services/orders-command/src/place-order/agree-prices.ts',
    'services/payments/src/payment/{payment,next-call}.ts',
    'services/catalog-command/src/{stock/stock,product/product,product/repeated,create-product/slug,reservation/reservation}.ts',
  ],
  project: [
    'services/orders-query/src/order/{live-order,order-projection,served-order}.ts',
    'services/orders-query/src/order-counts/{counts,pulse,shop-day}.ts',
    'services/orders-query/src/order-list/{words,wanted,find-orders,order-columns,cursor}.ts',
    'services/catalog-query/src/product/{fold,live,redact,tallies}.ts',
    'services/catalog-query/src/*/{words,change,moments,pulse,bits,price-steps,count}.ts',
  ],
  fold: ['packages/cqrs/src/read/fold/*.ts', '!**/{given,*.spec}.ts'],
  consume: ['packages/cqrs/src/consume/standing.ts'],
  answers: ['packages/service-kit/src/graphql/execute/shared-answers.ts'],
}
const asked = process.argv.slice(2)

for (const scope of asked.length > 0 ? asked : Object.keys(SCOPES)) {
  const mutate = SCOPES[scope]
  if (!mutate) throw new Error(`there is no scope ${scope}, but ${Object.keys(SCOPES).join(', ')}`)
  await new Stryker({
    mutate,
    testRunner: 'vitest',
    vitest: { configFile: 'bench/mutants/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 1,
    ignorePatterns: ['/tsconfig.json', '/.jangteo*', '/bff', '/docs', '/e2e', '/mfe-*', '/shell', '/stack', 'dist', 'generated'],
    tempDirName: '.jangteo/mutants',
    cleanTempDir: 'always',
    disableTypeChecks: false,
    thresholds: { high: 95, low: 85, break: 85 },
    reporters: ['clear-text', 'progress-append-only', 'json'],
    clearTextReporter: { logTests: false, allowEmojis: false },
    jsonReporter: { fileName: `.jangteo/bench/mutants-${scope}.json` },
  }).runMutationTest()
}
