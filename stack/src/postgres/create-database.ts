import pg from 'pg'

type Wanted = { server: string; name: string; role?: string; password?: string }
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const inServer = async (server: string, work: (client: pg.Client) => Promise<void>) => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await work(client).finally(() => client.end())
}

/** The URL of another database on the same server, for the same or another role. */
export const databaseUrl = ({ server, name, role, password }: Wanted) => {
  const url = new URL(server)
  url.pathname = `/${name}`
  if (role) Object.assign(url, { username: role, password: password ?? '' })
  return url.href
}

/** Makes the database, and the role that owns it and can see no other, unless they are there. Resolves with the role's URL. */
export const createDatabase = async (wanted: Wanted) => {
  const { server, name, role, password } = wanted
  await inServer(server, async (client) => {
    const there = async (sql: string, value: string) => ((await client.query(sql, [value])).rowCount ?? 0) > 0
    if (role) {
      const verb = (await there('select 1 from pg_roles where rolname = $1', role)) ? 'alter' : 'create'
      await client.query(`${verb} role ${quoted(role)} login password ${pg.escapeLiteral(password ?? '')}`)
    }
    if (await there('select 1 from pg_database where datname = $1', name)) return
    if (role) await client.query(`grant ${quoted(role)} to current_user`)
    await client.query(`create database ${quoted(name)}${role ? ` owner ${quoted(role)}` : ''}`)
    await client.query(`revoke connect on database ${quoted(name)} from public`)
  })
  return databaseUrl(wanted)
}
