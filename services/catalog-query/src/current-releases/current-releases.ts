import { ReleaseActivated } from '@jangteo/contracts/releases/events'
import { RELEASES } from '@jangteo/contracts/topics'
import type { LiveGauge } from '@jangteo/cqrs/live/view'
import type { Projection } from '@jangteo/cqrs/read/projection'
import { statement } from '@jangteo/cqrs/read/rows'

type Row = { version: string; at: string }

/** Which version of a micro front end runs. Here because every page holds the catalog's feed: open tabs hear of a deploy without a connection of its own. */
export const currentRelease: Projection<Row, ReleaseActivated> = {
  view: 'release',
  topic: RELEASES,
  event: ReleaseActivated,
  apply: (_, { data: { version, at } }) => ({ version, at }),
}

const all = 'SELECT key, row FROM rows_release'

/** `{<part>: {version, at}}`: a sign to ask the registry, which alone says what this person gets. */
export const releasesGauge: LiveGauge = {
  view: 'releases',
  authorise: () => true,
  read: (db) => Object.fromEntries((statement(db, all).all() as { key: string; row: string }[]).map(({ key, row }) => [key, JSON.parse(row)])),
  everyMs: 100,
}
