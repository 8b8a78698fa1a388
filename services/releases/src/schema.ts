/** A version is never changed once it is in: `files` holds it whole, so that no instance depends on another's disk. */
export const schema = [
  {
    name: '0001-releases',
    sql: `
CREATE TABLE releases(name text, version text, built_at timestamptz NOT NULL, record jsonb NOT NULL, imported_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (name, version));
CREATE TABLE files(name text, version text, path text, type text NOT NULL, plain bytea NOT NULL, gzip bytea, br bytea, PRIMARY KEY (name, version, path),
  FOREIGN KEY (name, version) REFERENCES releases);
CREATE TABLE documents(hash text PRIMARY KEY, text text NOT NULL);
CREATE TABLE current(name text PRIMARY KEY, version text NOT NULL, activated_at timestamptz NOT NULL DEFAULT now(), FOREIGN KEY (name, version) REFERENCES releases);`,
  },
]
