import { expect, test } from 'vitest'
import { compose, composeProblems } from './compose.ts'

const healthy = { image: 'x', healthcheck: { test: ['CMD', 'true'] } }

test('the compose file of this repository is valid', () => {
  expect(compose()).toEqual([])
})

test('a service that cannot be waited for, or is reachable from outside, is a problem', () => {
  const file = {
    services: {
      postgres: { ...healthy, volumes: ['kept:/data', 'lost:/data', './here:/there'] },
      gateway: { image: 'x', ports: ['8080:8080'], depends_on: { postgres: { condition: 'service_started' }, nobody: { condition: 'service_healthy' } } },
    },
    volumes: { kept: {} },
  }
  expect(composeProblems(file)).toEqual([
    'postgres: volume lost:/data is not declared',
    'gateway: has no healthcheck',
    'gateway: waits for nobody, which does not exist',
    'gateway: must wait until postgres is healthy or done',
    'gateway: publishes 8080:8080 beyond the loopback address',
  ])
})
