import type { Step } from '@jangteo/cqrs/write/schema'

/** `sessions.hash` is the SHA-256 of the cookie: one who reads the table cannot use what stands in it. `sid` names a session in tokens and logs. */
export const schema: readonly Step[] = [
  {
    name: '001-gateway',
    sql: `
CREATE TABLE sessions(
  hash bytea PRIMARY KEY, sid uuid NOT NULL UNIQUE, user_id text NOT NULL, name text NOT NULL, email text NOT NULL, roles text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(), seen_at timestamptz NOT NULL DEFAULT now(), ended_at timestamptz);
CREATE INDEX sessions_user ON sessions(user_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_created ON sessions(created_at);
CREATE TABLE keys(name text PRIMARY KEY, value jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
`,
  },
]
