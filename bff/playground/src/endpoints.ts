/** The GraphQL endpoints of the shop. Each keeps history and tabs of its own. */
export const endpoints = {
  catalog: {
    title: 'catalog',
    url: '/bff/catalog/graphql',
    example: `# The catalog as the storefront sees it. Ctrl-Enter runs it.
query Products {
  products(first: 5) {
    nodes {
      id
      title
    }
  }
}
`,
  },
  orders: {
    title: 'orders',
    url: '/bff/orders/graphql',
    example: `# Your own orders; what you may see depends on your role.
query MyOrders {
  myOrders(first: 5) {
    nodes {
      id
      number
      lifecycle
    }
  }
}
`,
  },
} as const
export type EndpointName = keyof typeof endpoints

/** From `?bff=orders`; the catalog where it says nothing known. */
export const chosenEndpoint = (search: string): EndpointName => (new URLSearchParams(search).get('bff') === 'orders' ? 'orders' : 'catalog')
