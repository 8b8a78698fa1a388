/** One step of a schema's life: applied once, in order, never edited afterwards. */
export type Step = { name: string; sql: string }

/**
 * Tables of every command service. `events` is kept for ever and holds where each event is published, so that Kafka can be rebuilt from it.
 * `events.seq` is drawn under the stream's row lock (CACHE 1): per stream, order of seq = order of commit. `outbox` only points at events.
 */
export const writeSideSchema: readonly Step[] = [
  {
    name: '001-write-side',
    sql: `
CREATE TABLE streams(id text PRIMARY KEY, version integer NOT NULL, state jsonb NOT NULL);
CREATE TABLE events(
  stream_id text NOT NULL, version integer NOT NULL, event_id uuid NOT NULL UNIQUE,
  seq bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) UNIQUE,
  type text NOT NULL, ce_type text NOT NULL, data jsonb NOT NULL, trace jsonb NOT NULL, publish jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream_id, version));
CREATE TABLE outbox(
  seq bigint NOT NULL, n smallint NOT NULL, topic text NOT NULL, partition smallint NOT NULL, key text NOT NULL,
  PRIMARY KEY (seq, n)) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
CREATE TABLE commands(
  principal text NOT NULL, command_id text NOT NULL, payload_hash text NOT NULL, reply json NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (principal, command_id));
CREATE TABLE epoch(one boolean PRIMARY KEY DEFAULT true CHECK (one), epoch integer NOT NULL);
INSERT INTO epoch(epoch) VALUES (1);
CREATE TABLE published(topic text NOT NULL, partition smallint NOT NULL, last bigint NOT NULL, PRIMARY KEY (topic, partition)) WITH (fillfactor = 50);
CREATE TABLE consumed(
  consumer text NOT NULL, topic text NOT NULL, partition smallint NOT NULL, next bigint NOT NULL DEFAULT 0, epoch integer,
  PRIMARY KEY (consumer, topic, partition)) WITH (fillfactor = 50);
CREATE TABLE seen_streams(
  consumer text NOT NULL, topic text NOT NULL, stream text NOT NULL, version integer NOT NULL, event_id text NOT NULL,
  PRIMARY KEY (consumer, topic, stream));
CREATE TABLE parked(
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, consumer text NOT NULL, topic text NOT NULL, key text NOT NULL,
  stream text NOT NULL, version bigint NOT NULL, event_id text NOT NULL, reason text NOT NULL, record json NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (consumer, topic, stream, version, event_id));
CREATE INDEX parked_key ON parked(consumer, topic, key, id);
CREATE TABLE deadlines(
  id text NOT NULL, kind text NOT NULL, armed_version integer NOT NULL, due_at timestamptz NOT NULL, retry_at timestamptz, failures integer NOT NULL DEFAULT 0,
  PRIMARY KEY (id, kind));
CREATE INDEX deadlines_due ON deadlines(due_at);
`,
  },
]
