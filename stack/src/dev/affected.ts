import { frontEnds, type Service } from '../services.ts'

const BACKEND_PACKAGES = ['packages/contracts/', 'packages/cqrs/', 'packages/service-kit/']
const irrelevant = (file: string) => /\.spec\.|\.md$|~$|(^|\/)(dist|node_modules|generated)\//.test(file)

/** The services that run code from this file (a path in the repository). */
export const affectedServices = (file: string, services: Service[]) => {
  if (irrelevant(file)) return []
  if (BACKEND_PACKAGES.some((folder) => file.startsWith(folder))) return services
  return services.filter(({ folder }) => file.startsWith(`${folder}/`))
}

/** Every folder whose change can matter to a running service. */
export const watchedFolders = (services: Service[]) =>
  [...BACKEND_PACKAGES.map((folder) => folder.slice(0, -1)), ...services.map(({ folder }) => folder)].filter((folder) => folder !== frontEnds.playground)
