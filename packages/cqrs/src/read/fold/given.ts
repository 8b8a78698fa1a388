import { CONTROL } from '@jangteo/contracts/topics'
import * as v from 'valibot'
import { silent } from '../../kafka/log.ts'
import type { PartitionBatch } from '../../kafka/reader.ts'
import { type RawRecord, toHeaders } from '../../kafka/record.ts'
import type { Projection } from '../projection.ts'
import { openReadStore } from '../read-store.ts'
import { createIngest } from './ingest.ts'

/** The smallest view, which the specs of the read side share: numbers added up; −1 removes the row. */
export const TOPIC = 'specimen.events.v1'
const Added = v.object({ type: v.literal('number-added'), by: v.number(), note: v.optional(v.string()) })
export type Total = { id: string; total: number }

export const totals: Projection<Total, v.InferOutput<typeof Added>> = {
  view: 'totals',
  topic: TOPIC,
  event: Added,
  ignores: ['specimen.number-praised.v1'],
  apply: (row, { key, data }) => {
    if (data.by === 13) throw new Error('unlucky')
    return data.by === -1 ? null : { id: key, total: (row?.total ?? 0) + data.by }
  },
  also: (db, key, steps) => {
    for (const { before, after } of steps) db.prepare('INSERT INTO steps VALUES (?, ?, ?)').run(key, before?.total ?? 0, after?.total ?? 0)
  },
}
export const schema = ['CREATE TABLE IF NOT EXISTS steps(key TEXT, was INTEGER, became INTEGER CHECK (became < 1000))']

type Fact = { key: string; version: number; by?: number; id?: string; epoch?: number; stream?: string; type?: string; seq?: number; value?: string }

/** Records of one partition from offset `start` on. */
export const records = (facts: readonly Fact[], start = 0): RawRecord[] =>
  facts.map(
    ({ key, version, by = 1, id = `${key}-${version}`, epoch = 1, stream = `tally-${key}`, type = 'specimen.number-added.v1', seq = version, value }, i) => ({
      topic: TOPIC,
      partition: 0,
      offset: start + i,
      key,
      value: value ?? JSON.stringify({ type: 'number-added', by }),
      headers: toHeaders({
        ...{ id, type, epoch, stream, version, seq, source: 'spec', time: '2026-11-23T10:00:00.000Z' },
        ...{ correlationId: 'c', causationId: 'c', traceparent: '' },
      }),
    }),
  )

/** An ingest of these views over a store in memory, and what it holds. */
export const givenViews = (projections: readonly Projection[], ...facts: Fact[]) => {
  const store = openReadStore({ dataDir: ':memory:', name: 'spec', rev: 'r1', schema })
  const errors: object[] = []
  const ingest = createIngest({
    store,
    projections,
    topics: [TOPIC],
    log: { ...silent, error: (fields) => void errors.push(fields) },
    now: () => '2026-11-23T10:00:01.000Z',
  })
  let end = 0
  const batch = (list: RawRecord[]): PartitionBatch => ({ topic: TOPIC, partition: 0, from: list[0]?.offset ?? 0, records: list, highWatermark: 0 })
  const take = (...more: Fact[]) => {
    const list = records(more, end)
    end += list.length
    return ingest.take([batch(list)])
  }
  if (facts.length > 0) take(...facts)
  const tell = (value: string) =>
    ingest.take([
      {
        ...{ topic: CONTROL, partition: 0, from: 0, highWatermark: 1 },
        records: [{ topic: CONTROL, partition: 0, offset: 0, key: '', value, headers: {} }],
      },
    ])
  const replay = (key: string, view?: string) => tell(JSON.stringify({ kind: 'replay', key, view }))
  return { store, ingest, errors, batch, take, tell, replay }
}

export const given = (...facts: Fact[]) => givenViews([totals as Projection], ...facts)
