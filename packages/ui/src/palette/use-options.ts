import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useGo } from '../provider.tsx'

type Option = { id: string; href?: string; run?: () => void }

/**
 * The option that Enter takes, after the combobox pattern of the ARIA practices: the focus stays in the field, the arrows move along the
 * options and around their ends. It stays with its option when others come before it; when it goes, the first one is it.
 */
export const useOptions = <O extends Option>(options: readonly O[], onClose: () => void) => {
  const go = useGo()
  const [moved, setMoved] = useState<string>()
  const at = Math.max(
    options.findIndex(({ id }) => id === moved),
    0,
  )
  const active = options[at]
  const take = (option: O, newTab: boolean) => {
    if (newTab && option.href) return void window.open(option.href, '_blank', 'noopener')
    onClose()
    if (option.href) go(option.href)
    else option.run?.()
  }
  const move = (by: number) => setMoved(options.at((at + by) % options.length)?.id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && active) take(active, event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  const onClick = (option: O) => (event: MouseEvent) => take(option, event.ctrlKey || event.metaKey)
  return { active, setActive: setMoved, onKeyDown, onClick }
}
