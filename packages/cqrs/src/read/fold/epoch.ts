import type { Database } from 'better-sqlite3'
import { statement } from '../rows.ts'

/** A record of a younger epoch: what this file holds was folded from a log that is no more. */
export class NewEpoch extends Error {
  readonly topic: string
  readonly epoch: number
  constructor(topic: string, epoch: number) {
    super(`${topic} has begun epoch ${epoch}`)
    this.topic = topic
    this.epoch = epoch
  }
}

/** The epoch that a file's rows were folded from; undefined before a topic's first record. */
export const epochOf = (db: Database, topic: string): number | undefined =>
  statement(db, 'SELECT epoch FROM epochs WHERE topic = ?').pluck().get(topic) as number | undefined

/** From now on records of older epochs in this topic are dropped. */
export const setEpoch = (db: Database, topic: string, epoch: number): void => {
  statement(db, 'INSERT OR REPLACE INTO epochs VALUES (?, ?)').run(topic, epoch)
}
