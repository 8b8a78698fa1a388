import { Component, type ReactNode } from 'react'

/** The last net: if the shell itself throws, the page says so instead of going blank. Parts have boundaries of their own. */
export class PageBoundary extends Component<{ fallback: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
