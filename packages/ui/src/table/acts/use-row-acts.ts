import { useCallback, useLayoutEffect, useRef } from 'react'
import { useGo } from '../../provider.tsx'
import type { DataTableProps } from '../table-props.ts'
import { pressed } from './selection.ts'

/** What rows may call: open one by its place, choose one by its id. Both keep their identity, so that an unchanged row is not drawn again. */
export const useRowActs = <Row>(props: DataTableProps<Row>) => {
  const go = useGo()
  const latest = useRef(props)
  const last = useRef<string | null>(null)
  useLayoutEffect(() => {
    latest.current = props
  })
  const open = useCallback(
    (index: number) => {
      const { rows, onOpen, href } = latest.current
      const row = rows[index]
      if (row === undefined) return
      if (onOpen) onOpen(row)
      else if (href) go(href(row))
    },
    [go],
  )
  const toggle = useCallback((id: string, range: boolean) => {
    const { rows, id: idOf, selected = new Set<string>(), onSelect } = latest.current
    onSelect?.(pressed(selected, id, { ids: rows.map(idOf), last: last.current, range }))
    last.current = id
  }, [])
  return { open, toggle }
}
