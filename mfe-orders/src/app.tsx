import { late, PartPages, type Remote, type SlotProps } from '@jangteo/mfe-kit'
import { AddToCart } from './add-to-cart/add-to-cart.tsx'
import { CardAdd } from './add-to-cart/card-add.tsx'
import { HeaderCart } from './cart/header-cart.tsx'
import { MyLastOrder } from './home/my-last-order.tsx'
import { OrdersPulse } from './home/pulse.tsx'
import { TodayTile } from './home/today-tile.tsx'
import { OrdersNews } from './news/orders-news.tsx'
import { RailCounts } from './rail/rail-counts.tsx'

const doors = {
  pages: late(async () => (await import('./pages.tsx')).StorePages),
  staff: late(async () => (await import('./staff.tsx')).StaffPages),
}

const FindOrders = late<SlotProps['palette.results']>(async () => (await import('./pages.tsx')).FindOrders)

const Routes = () => <PartPages of={{ '/': doors.staff, '/manage/*': doors.staff, '/*?': doors.pages }} />

export default {
  Routes,
  doors,
  slots: {
    'home.orders': MyLastOrder,
    'home.staff': TodayTile,
    'home.pulse': OrdersPulse,
    'product.actions': AddToCart,
    'card.actions': CardAdd,
    'header.cart': HeaderCart,
    'header.news': OrdersNews,
    'rail.counts': RailCounts,
    'palette.results': FindOrders,
  },
} satisfies Remote
