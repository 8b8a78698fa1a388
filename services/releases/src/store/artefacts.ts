import type { Db } from '@jangteo/cqrs/write/postgres'

/** A released file as it is served: its content type, its bytes, and its bytes in the encodings that make it smaller. */
export type Artefact = { type: string; plain: Buffer; br: Buffer | null; gzip: Buffer | null }
export type ArtefactKey = { name: string; version: string; path: string }

/** Where the files of releases lie. PostgreSQL here; an object store would be another implementation of the same two. */
export type ArtefactStore = {
  put: (key: ArtefactKey, artefact: Artefact) => Promise<void>
  get: (key: ArtefactKey) => Promise<Artefact | null>
}

/** Artefacts as rows: what is in the database survives the replica that imported it. A path that is there already keeps its content. */
export const postgresArtefacts = (db: Db): ArtefactStore => ({
  async put({ name, version, path }, { type, plain, br, gzip }) {
    await db.query({
      name: 'put-artefact',
      text: `INSERT INTO files(name, version, path, type, plain, br, gzip) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      values: [name, version, path, type, plain, br, gzip],
    })
  },
  async get({ name, version, path }) {
    const { rows } = await db.query<Artefact>({
      name: 'get-artefact',
      text: `SELECT type, plain, br, gzip FROM files WHERE name = $1 AND version = $2 AND path = $3`,
      values: [name, version, path],
    })
    return rows[0] ?? null
  },
})
