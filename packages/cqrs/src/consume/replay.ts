import { partitionOf } from '../kafka/partition.ts'
import type { RawRecord } from '../kafka/record.ts'
import { transaction } from '../write/postgres.ts'
import type { ApplyDeps } from './apply.ts'
import { closeInbox, openInbox, toItem } from './inbox.ts'
import { drain, parkedKeys } from './parked.ts'

/** Handles a parked key's messages again; resolves with how many still wait. The lock on the position keeps the member that reads the partition away. */
export const replayKey = ({ pool, consumer, handle }: ApplyDeps, topic: string, key: string): Promise<number> =>
  transaction(pool, async (tx) => {
    await tx.query(`SELECT FROM consumed WHERE consumer = $1 AND topic = $2 AND partition = $3 FOR UPDATE`, [consumer, topic, partitionOf(key)])
    const { rows } = await tx.query<{ record: RawRecord }>(`SELECT record FROM parked WHERE consumer = $1 AND topic = $2 AND key = $3`, [consumer, topic, key])
    const items = rows.map(({ record }) => toItem(record))
    const inbox = await openInbox(tx, consumer, items)
    const left = await drain(inbox, topic, key, handle)
    await closeInbox(inbox)
    return left
  })

/** Handles every parked key of this consumer again: what fails still stays parked and is logged. Never rejects. */
export const replayParked = async (deps: ApplyDeps): Promise<void> => {
  const { pool, consumer, log } = deps
  const failed = (fields: object) => (error: unknown) => log.error({ err: error, consumer, ...fields }, 'parked messages were not handled again')
  const keys = await parkedKeys(pool).catch(failed({}))
  for (const { topic, key, reason } of keys?.filter((parked) => parked.consumer === consumer) ?? []) {
    const left = await replayKey(deps, topic, key).catch(failed({ topic, key }))
    if (left === 0) log.info({ consumer, topic, key }, 'parked key flows again')
    else if (left) log.error({ consumer, topic, key, reason, left }, 'key stays parked')
  }
}
