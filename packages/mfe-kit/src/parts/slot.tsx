import { type ComponentType, Fragment, type ReactNode } from 'react'
import { PartPlace } from './part-place.tsx'
import { type Part, useParts } from './parts.ts'
import type { SlotName, SlotProps } from './remote.ts'

const declared = (part: Part, name: SlotName) => part.manifest.slots.find((slot) => slot.name === name)

/** The parts that fill a slot, in navigation order. Known from the manifests, before any of their code runs. */
export const useSlotParts = (name: SlotName): readonly Part[] => useParts().filter((part) => declared(part, name))

const heightOf = (part: Part, name: SlotName) => {
  const { minHeight = 0, narrow = minHeight } = declared(part, name) ?? {}
  return matchMedia('(max-width: 767px)').matches ? narrow : minHeight
}

type Props<Name extends SlotName> = { name: Name; wrap?: (part: Part, child: ReactNode) => ReactNode } & (object extends SlotProps[Name]
  ? { props?: SlotProps[Name] }
  : { props: SlotProps[Name] })

/**
 * Shows what every micro front end registered under `name`. Each is isolated: if one fails, its place says so and offers a retry.
 * The manifest gives the place its height, so that a late part shifts nothing. `wrap` may put a seam around each.
 */
export const Slot = <Name extends SlotName>({ name, props, wrap }: Props<Name>) =>
  useSlotParts(name).map((part) => {
    const child = (
      <PartPlace part={part} place={name} size="slot" minHeight={heightOf(part, name)}>
        {(ready) => {
          const Filled = ready.remote?.slots[name] as ComponentType<SlotProps[Name]> | undefined
          return Filled ? <Filled {...(props as SlotProps[Name] & object)} /> : null
        }}
      </PartPlace>
    )
    return <Fragment key={part.name}>{wrap ? wrap(part, child) : child}</Fragment>
  })
