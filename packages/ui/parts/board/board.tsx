import { Buttons, Fields } from './acting.tsx'
import { Changes, Seams, Speaking } from './news.tsx'
import { Empty, Loading, People, Pictures, Thread } from './quiet.tsx'
import { Dyes, Freshnesses, Letters, Statuses } from './signs.tsx'

/** The design's first picture, box by box. */
export const Board = () => (
  <div className="board" data-section="board">
    <Dyes />
    <Letters />
    <Freshnesses />
    <Buttons />
    <Fields />
    <Statuses />
    <Changes />
    <Seams />
    <Speaking />
    <Thread />
    <Loading />
    <Empty />
    <Pictures />
    <People />
  </div>
)
