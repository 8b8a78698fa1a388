import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import type { Route } from '../route.ts'

const schemaOf = (schema: v.GenericSchema, typeMode: 'input' | 'output') => {
  const { $schema: _, ...json } = toJsonSchema(schema, { errorMode: 'ignore', typeMode })
  return json as { properties?: Record<string, unknown>; required?: string[] }
}

const parameters = (schema: v.GenericSchema | undefined, where: 'path' | 'query') => {
  const { properties = {}, required = [] } = schema ? schemaOf(schema, 'input') : {}
  return Object.entries(properties).map(([name, json]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: json }))
}

const json = (schema: unknown) => ({ 'application/json': { schema } })

const operation = (route: Route) => ({
  operationId: `${route.method.toLowerCase()}${route.path.replace(/[^\w]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
  summary: route.summary,
  'x-permission': route.permission,
  security: route.permission === 'public' ? [] : [{ internal: [] }],
  parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
  requestBody: route.body && { required: true, content: json(schemaOf(route.body, 'input')) },
  responses: {
    200: { description: 'OK', content: route.reply && json(schemaOf(route.reply, 'output')) },
    default: { description: 'Not a success', content: json({ $ref: '#/components/schemas/Error' }) },
  },
})

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: { error: { type: 'object', required: ['code', 'message'], properties: { code: { type: 'string' }, message: { type: 'string' } } } },
}

/** The OpenAPI 3.1 document of a route list; what JSON Schema cannot say of a schema is left out. */
export const openApi = (name: string, routes: readonly Route[]) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: name, version: '1' },
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: { internal: { type: 'http', scheme: 'bearer', bearerFormat: 'at+jwt' } },
    },
  }
}
