import { mfeConfig } from '@jangteo/mfe-kit/vite'

export default mfeConfig({ name: 'catalog', port: 5175 })
