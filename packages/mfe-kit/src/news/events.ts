import { useEffect, useEffectEvent } from 'react'

/** Every event that parts of the page send each other. A part never imports another; a new event is one line here. */
export type KitEvents = {
  /** The cart holds `count` units now. */
  'cart-changed': { count: number }
  /** A product page or card asks the orders part to take one unit into the cart. */
  'cart-add': { productId: string; variantId: string; quantity: number }
  /** The command palette was asked for. */
  'palette-open': Record<string, never>
}

const target = new EventTarget()

/** Tells every part that listens. A listener that throws does not stop the others. */
export const emit = <Name extends keyof KitEvents>(name: Name, payload: KitEvents[Name]): void => {
  target.dispatchEvent(new CustomEvent(name, { detail: payload }))
}

/** Runs `listener` for each such event while the component is on the page. */
export const useEvent = <Name extends keyof KitEvents>(name: Name, listener: (payload: KitEvents[Name]) => void): void => {
  const run = useEffectEvent((event: Event) => listener((event as CustomEvent<KitEvents[Name]>).detail))
  useEffect(() => {
    const heard = (event: Event) => run(event)
    target.addEventListener(name, heard)
    return () => target.removeEventListener(name, heard)
  }, [name])
}
