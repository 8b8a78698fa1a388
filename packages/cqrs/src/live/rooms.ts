import type { Principal } from '@jangteo/contracts/principal'
import type { Eyes } from './view.ts'

/** One row seen by one kind of eyes: what is sent to it is encoded once. */
export type Room = { name: string; view: string; key: string; eyes: Eyes; who: Principal; scope: string | undefined; members: number }

/** Names the room of these eyes. */
export const roomName = ({ view, key, eyes, scope }: Pick<Room, 'view' | 'key' | 'eyes' | 'scope'>): string =>
  JSON.stringify([view, key, eyes.cls, eyes.sub, eyes.roles, scope])

/** Rooms by name and by row; a room lives as long as it has members. */
export const createRooms = () => {
  const byName = new Map<string, Room>()
  const byRow = new Map<string, Set<Room>>()
  const rowName = (view: string, key: string) => `${view} ${key}`
  return {
    enter: ({ view, key, eyes, who, scope }: Omit<Room, 'name' | 'members'>): Room => {
      const name = roomName({ view, key, eyes, scope })
      const room = byName.get(name) ?? { name, view, key, eyes, who, scope, members: 0 }
      room.members += 1
      byName.set(name, room)
      const row = rowName(view, key)
      byRow.set(row, (byRow.get(row) ?? new Set()).add(room))
      return room
    },
    exit: (room: Room): void => {
      room.members -= 1
      if (room.members > 0) return
      byName.delete(room.name)
      const row = rowName(room.view, room.key)
      const rest = byRow.get(row)
      rest?.delete(room)
      if (rest?.size === 0) byRow.delete(row)
    },
    ofRow: (view: string, key: string): Iterable<Room> => byRow.get(rowName(view, key)) ?? [],
    size: () => byName.size,
  }
}
