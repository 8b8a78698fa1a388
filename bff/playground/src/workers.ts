import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker'
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker'
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker'

// Before GraphiQL is imported. Not `graphiql/setup-workers/vite`, which breaks with vite's pre-bundling (graphiql#4473).
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) => (label === 'graphql' ? new GraphQLWorker() : label === 'json' ? new JsonWorker() : new EditorWorker()),
  },
})
