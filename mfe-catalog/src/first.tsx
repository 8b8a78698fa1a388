import type { FirstView } from '@jangteo/mfe-kit'
import { FeaturedFirst } from './home/featured-first.tsx'
import { Featured } from './product/product.graphql.ts'

/** What the home page shows of this part before its code is there. */
export const first: FirstView[] = [{ path: '/', slot: 'home.featured', query: Featured, View: FeaturedFirst }]
