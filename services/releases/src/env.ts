import { databaseEnv, parseEnv, serviceEnv } from '@jangteo/service-kit/env'
import * as v from 'valibot'

/** ARTEFACTS: name → folder with one built version in each sub-folder, as JSON. */
const Artefacts = v.pipe(
  v.string(),
  v.transform((text): unknown => JSON.parse(text)),
  v.record(v.string(), v.string()),
)

export const env = parseEnv({ ...serviceEnv, ...databaseEnv, ARTEFACTS: Artefacts })
