import { mfeConfig } from '@jangteo/mfe-kit/vite'

export default mfeConfig({ name: 'orders', port: 5174 })
