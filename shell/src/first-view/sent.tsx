import { useLayoutEffect, useRef } from 'react'

/** What the gateway had put into the page before any code ran; taken out by the first drawing, so it is held here. */
const frame = document.querySelector<HTMLElement>('#root > [data-first]')
const pieces = new Map([...(frame?.querySelectorAll<HTMLElement>('[data-sent]') ?? [])].map((place) => [place.dataset.sent, [...place.childNodes]]))

const whole = frame ? [frame] : []

/** The page has changed: what was sent for its first moment is not true any more. */
export const dropFirstView = (): void => pieces.clear()

const useSent = (nodes: readonly Node[]) => {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.replaceChildren(...nodes), [nodes])
  return box
}

/** The whole page as it was sent, until the shell has drawn it. */
export const FirstFrame = () => <div ref={useSent(whole)} style={{ display: 'contents' }} />

/** What was sent for a slot; null when there is nothing, or nothing any more. */
export const sentFor = (slot: string): readonly Node[] | null => {
  const nodes = pieces.get(slot)
  return nodes && nodes.length > 0 ? nodes : null
}

/** The piece that was sent for a slot, until its part has drawn it. */
export const FirstPiece = ({ nodes, className, minHeight }: { nodes: readonly Node[]; className?: string; minHeight: number }) => (
  <div ref={useSent(nodes)} data-sent="" className={className} style={{ minHeight }} />
)
