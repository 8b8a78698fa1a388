import { type RailCount, Slot } from '@jangteo/mfe-kit'
import { type ReactNode, useCallback, useState } from 'react'

type Told = Readonly<Record<string, readonly RailCount[]>>

/** The figures that the parts tell for their places in the rail; `watch` has to stand somewhere in it and draws nothing. */
export const useRailCounts = (): { told: Told; watch: ReactNode } => {
  const [told, setTold] = useState<Told>({})
  const tell = useCallback((part: string, counts: readonly RailCount[]) => setTold((before) => ({ ...before, [part]: counts })), [])
  return {
    told,
    watch: (
      <div hidden>
        <Slot name="rail.counts" props={{ tell }} />
      </div>
    ),
  }
}
