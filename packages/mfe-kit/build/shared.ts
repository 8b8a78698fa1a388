/**
 * What the shell gives to every micro front end. React's sub-paths are listed one by one: the prefix form breaks production remotes
 * under a development shell. Router, socket and store are not here: they live inside mfe-kit, or they could not be tree-shaken.
 */
const shares = {
  react: '^19',
  'react/jsx-runtime': '^19',
  ...(process.env.NODE_ENV === 'production' ? {} : { 'react/jsx-dev-runtime': '^19' }),
  'react-dom': '^19',
  'react-dom/client': '^19',
  '@jangteo/mfe-kit': '^0.1',
  '@jangteo/ui': '^0.1',
}

/** The host carries each share; a remote only names it. */
export const sharedBy = (side: 'host' | 'remote') =>
  Object.fromEntries(
    Object.entries(shares).map(([name, requiredVersion]) => [
      name,
      { singleton: true, requiredVersion, ...(side === 'host' ? {} : { import: false as const }) },
    ]),
  )
