import './workers.ts'
import 'graphiql/style.css'
import '@graphiql/plugin-explorer/style.css'
import './tokens.css'
import './playground.css'
import { createRoot } from 'react-dom/client'
import { chosenEndpoint } from './endpoints.ts'
import { Playground } from './playground.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(<Playground name={chosenEndpoint(location.search)} />)
