import { expect, test } from 'vitest'
import { nodeProperties } from './properties.ts'

const lines = (nodes: number, dataDir = '/data') => nodeProperties({ id: 1, nodes, port: 9061, dataDir }).split('\n')

test('one node needs nobody else, three need a majority and lose nothing with one of them', () => {
  expect(lines(1)).toContain('offsets.topic.replication.factor=1')
  expect(lines(1)).not.toContain('min.insync.replicas=2')
  expect(lines(3)).toEqual(
    expect.arrayContaining(['min.insync.replicas=2', 'default.replication.factor=3', 'offsets.topic.replication.factor=3', 'transaction.state.log.min.isr=2']),
  )
})

test('every node of a cluster knows the same voters', () => {
  expect(lines(3)).toContain('controller.quorum.voters=1@127.0.0.1:9062,2@127.0.0.1:9064,3@127.0.0.1:9066')
})

test('a folder may have any name', () => {
  expect(lines(1, '/my data/장')).toContain('log.dirs=/my data/\\uc7a5')
})
