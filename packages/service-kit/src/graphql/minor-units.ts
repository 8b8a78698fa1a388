import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const safe = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new GraphQLError('MinorUnits must be an integer within ±(2^53 − 1)', { extensions: { code: 'BAD_USER_INPUT' } })
}

/** Money as an integer number of minor units of the currency beside it. Int would overflow at 2^31. */
export const MinorUnits = new GraphQLScalarType<number, number>({
  name: 'MinorUnits',
  serialize: safe,
  parseValue: safe,
  parseLiteral: (node) => safe(node.kind === Kind.INT ? Number(node.value) : undefined),
})
