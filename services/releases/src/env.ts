import { databaseEnv, kafkaEnv, parseEnv, serviceEnv } from '@jangteo/service-kit/env'
import * as v from 'valibot'

/** ARTEFACTS: JSON map of a micro front end's name to the folder that holds `<version>/release.json`. */
const ARTEFACTS = v.optional(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())), '{}')

export const env = parseEnv({ ...serviceEnv, ...databaseEnv, ...kafkaEnv, ARTEFACTS })
