import { Component, type ReactNode } from 'react'
import { useUi } from '../provider.tsx'

class Boundary extends Component<{ onFailed: () => void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  override componentDidCatch() {
    this.props.onFailed()
  }
  override render() {
    return !this.state.failed && this.props.children
  }
}

/** Around what a person has opened and the page can do without: if it does not come, or breaks, it is closed and the person told; the page stays. */
export const Opened = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const { onNotOpened } = useUi()
  const close = () => {
    onClose()
    onNotOpened?.()
  }
  return <Boundary onFailed={close}>{children}</Boundary>
}
