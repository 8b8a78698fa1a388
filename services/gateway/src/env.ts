import { clientEnv, databaseEnv, kafkaEnv, originEnv, parseEnv, processEnv } from '@jangteo/service-kit/env'
import * as v from 'valibot'

export const env = parseEnv({
  ...processEnv,
  ...clientEnv,
  ...databaseEnv,
  ...kafkaEnv,
  ...originEnv,
  /** Built shell: index.html, assets/… */
  SHELL_DIR: v.pipe(v.string(), v.nonEmpty()),
  /** Built playground. */
  PLAYGROUND_DIR: v.pipe(v.string(), v.nonEmpty()),
  /** Built page of parts. */
  PARTS_DIR: v.pipe(v.string(), v.nonEmpty()),
})
