import '../src/ui.css'
import './look/page.css'
import './look/board.css'
import './look/states.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forceStates } from './force-states.ts'
import { PartsPage } from './parts-page.tsx'
import { SettingsProvider } from './settings.tsx'

forceStates()
const place = document.getElementById('root')
if (place)
  createRoot(place).render(
    <StrictMode>
      <SettingsProvider>
        <PartsPage />
      </SettingsProvider>
    </StrictMode>,
  )
