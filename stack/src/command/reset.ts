import { Failure } from '../failure.ts'
import { forget, isDataFolder } from '../shop/forget.ts'
import type { Arguments } from './arguments.ts'

/** Forgets all data of the shop in this folder. Throws a Failure while it runs, and for a folder in which no shop has lived. */
export const reset = async ({ dataDir }: Pick<Arguments, 'dataDir'>) => {
  if (!isDataFolder(dataDir)) throw new Failure(`No shop has lived in ${dataDir}: nothing is removed there.`)
  await forget(dataDir)
  console.log('All data is forgotten; npm start opens a new shop.')
}
