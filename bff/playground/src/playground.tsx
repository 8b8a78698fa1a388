import { explorerPlugin } from '@graphiql/plugin-explorer'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { type EndpointName, endpoints } from './endpoints.ts'
import { separateStorage } from './separate-storage.ts'

const plugins = [HISTORY_PLUGIN, explorerPlugin()]
const names = Object.keys(endpoints) as EndpointName[]

/** GraphiQL for one of the shop's endpoints, with links to the others. The session's cookie signs the requests; the schema is asked of the endpoint itself. */
export const Playground = ({ name }: { name: EndpointName }) => {
  const { url, example } = endpoints[name]
  return (
    <>
      <nav className="endpoints" aria-label="Endpoints">
        {names.map((other) => (
          <a key={other} href={`?bff=${other}`} aria-current={other === name ? 'page' : undefined}>
            {endpoints[other].title}
          </a>
        ))}
        <a className="home" href="/">
          Jangteo
        </a>
      </nav>
      <div className="editor">
        <GraphiQL
          fetcher={createGraphiQLFetcher({ url })}
          storage={separateStorage(name)}
          plugins={plugins}
          defaultQuery={example}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
        />
      </div>
    </>
  )
}
