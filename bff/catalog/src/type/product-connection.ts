type Connection = { facets?: object[] }

/** Lists that nobody can narrow come without facets. */
export const ProductConnection = { facets: ({ facets }: Connection) => facets ?? [] }
