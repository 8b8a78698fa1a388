// Starts the loads of what the shell shares and nothing else; see shares-ready.ts.
import '@jangteo/mfe-kit'
import '@jangteo/ui'
