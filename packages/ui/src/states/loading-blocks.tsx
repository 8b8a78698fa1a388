import { useEffect, useState } from 'react'

/** Still blocks in the form of what comes; nothing for the first 200 ms. `label` is read out then. */
export const LoadingBlocks = ({ label, look = 'rows', count = 6 }: { label: string; look?: 'rows' | 'cards' | 'panel' | 'page'; count?: number }) => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={`jt-loading jt-loading-${look}`} role="status" data-late={late || undefined}>
      {late && <span className="jt-out-of-sight">{label}</span>}
      {Array.from({ length: look === 'panel' || look === 'page' ? 4 : count }, (_, at) => (
        <span key={at} className="jt-block" />
      ))}
    </div>
  )
}
