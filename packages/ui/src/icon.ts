import type { ComponentType } from 'react'

/** A lucide icon (or any component drawn like one); sized and stroked by CSS. */
export type Icon = ComponentType<{ className?: string; 'aria-hidden'?: boolean; strokeWidth?: number | string }>
