import type { Pool } from '@jangteo/cqrs/write/postgres'
import type { Adapter, Payload } from 'oidc-provider'

type Row = { payload: Payload; consumed: boolean }
const payloadOf = (row: Row | undefined): Payload | undefined => row && (row.consumed ? { ...row.payload, consumed: true } : row.payload)

const alive = '(expires_at IS NULL OR expires_at > now())'

/** Machine clients are our own table; the gateway, the only client that people sign in through, is given in code. Demo machines are served to a demo shop alone. */
const clients =
  (pool: Pool, demo: boolean) =>
  async (id: string): Promise<Payload | undefined> => {
    const { rows } = await pool.query<{ id: string; secret_sha256: string; name: string; roles: string[] }>(
      'SELECT * FROM clients WHERE id = $1 AND (NOT demo OR $2)',
      [id, demo],
    )
    const [client] = rows
    return (
      client && {
        client_id: client.id,
        client_secret: client.secret_sha256,
        client_name: client.name,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'client_secret_basic',
        roles: client.roles,
      }
    )
  }

/** Keeps oidc-provider's models in PostgreSQL, so that any replica can go on with a sign-in begun at another. */
export const createAdapter =
  (pool: Pool, demo: boolean) =>
  (model: string): Adapter => {
    const one = async (where: string, value: string) => {
      const { rows } = await pool.query<Row>(
        `SELECT payload, consumed_at IS NOT NULL AS consumed FROM openid WHERE model = $1 AND ${where} = $2 AND ${alive}`,
        [model, value],
      )
      return payloadOf(rows[0])
    }
    return {
      find: model === 'Client' ? clients(pool, demo) : (id) => one('id', id),
      findByUid: (uid) => one('uid', uid),
      findByUserCode: async () => undefined,
      async upsert(id, payload, expiresIn) {
        await pool.query(
          `INSERT INTO openid(model, id, payload, grant_id, uid, expires_at) VALUES ($1, $2, $3, $4, $5, now() + $6 * interval '1 second')
           ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
          [model, id, payload, payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null],
        )
      },
      async consume(id) {
        await pool.query('UPDATE openid SET consumed_at = now() WHERE model = $1 AND id = $2', [model, id])
      },
      async destroy(id) {
        await pool.query('DELETE FROM openid WHERE model = $1 AND id = $2', [model, id])
      },
      async revokeByGrantId(grantId) {
        await pool.query('DELETE FROM openid WHERE grant_id = $1', [grantId])
      },
    }
  }

/** Forgets what has expired, once now and then every ten minutes. */
export const sweepExpired = (pool: Pool) => {
  const sweep = () => pool.query(`DELETE FROM openid WHERE expires_at < now() - interval '1 hour'`).catch(() => {})
  const timer = setInterval(sweep, 600_000)
  return { start: async () => void (await sweep()), stop: () => clearInterval(timer) }
}
