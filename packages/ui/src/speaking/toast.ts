import { useSyncExternalStore } from 'react'

type Offer = { label: string; run: () => void }
/** One short message; `undo` is offered where the act can be taken back, `offer` where something else can be done. `stays` until it is taken away. */
export type Toast = { text: string; tone?: 'done' | 'broken' | 'plain'; undo?: Offer; offer?: Offer; stays?: boolean }
export type ShownToast = Toast & { id: number }

const MOST = 3
let shown: ShownToast[] = []
let next = 1
const watchers = new Set<() => void>()

const change = (toasts: ShownToast[]) => {
  shown = toasts
  for (const watch of watchers) watch()
}

/** Shows a message at the lower left for 8 s; the oldest of more than three leaves. Returns a function that takes it away. */
export const toast = (message: Toast): (() => void) => {
  const id = next++
  change([...shown, { ...message, id }].slice(-MOST))
  return () => dismissToast(id)
}

/** Takes one message away; nothing happens when it has gone. */
export const dismissToast = (id: number): void => change(shown.filter((one) => one.id !== id))

/** The messages now on screen, oldest first. */
export const useToasts = (): ShownToast[] =>
  useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    },
    () => shown,
  )
