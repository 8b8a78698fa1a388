import { useGauge } from '@jangteo/mfe-kit'

/** Figures over all orders. `steps`: everything that ever happened to one. */
export type Counts = { count: number; open: number; toShip: number; problems: number; steps: number; latestAt: string | null }

/** Picks what changes whatever happens to an order. */
export const everyStep = ({ steps }: Counts): number => steps

/** For those who may read all orders; undefined until the feed has told them. */
export const useOrdersGauge = () => useGauge<Counts>('orders', 'orders')
