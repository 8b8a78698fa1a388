import type { Step } from '@jangteo/cqrs/write/schema'

/** Identity's own tables. `openid` holds what oidc-provider keeps, by model and id. */
export const schema: readonly Step[] = [
  {
    name: '001-identity',
    sql: `
CREATE TABLE users(
  id text PRIMARY KEY, email text NOT NULL UNIQUE CHECK (email = lower(email)), name text NOT NULL, password_hash text NOT NULL,
  demo boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE user_roles(user_id text NOT NULL REFERENCES users ON DELETE CASCADE, role text NOT NULL, PRIMARY KEY (user_id, role));
CREATE TABLE clients(id text PRIMARY KEY, secret_sha256 text NOT NULL, name text NOT NULL, roles text[] NOT NULL, demo boolean NOT NULL DEFAULT false);
CREATE TABLE keys(name text PRIMARY KEY, value jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE openid(
  model text NOT NULL, id text NOT NULL, payload jsonb NOT NULL, grant_id text, uid text, consumed_at timestamptz, expires_at timestamptz,
  PRIMARY KEY (model, id));
CREATE INDEX openid_grant ON openid(grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX openid_uid ON openid(uid) WHERE uid IS NOT NULL;
CREATE INDEX openid_expires ON openid(expires_at);
`,
  },
]
