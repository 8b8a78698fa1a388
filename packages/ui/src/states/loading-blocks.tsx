import { useEffect, useState } from 'react'

/** Blocks of the looks whose form is fixed: a picture, three lines and two rows; a head and three boxes. */
const FORMS: Partial<Record<string, number>> = { panel: 6, page: 4 }

/** Still blocks in the form of what comes; nothing for the first 200 ms. `label` is read out then. */
export const LoadingBlocks = ({ label, look = 'rows', count = 6 }: { label: string; look?: 'rows' | 'cards' | 'panel' | 'page'; count?: number }) => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={`jt-loading jt-loading-${look}`} role="status" data-late={late || undefined}>
      {late && <p className="jt-out-of-sight">{label}</p>}
      {Array.from({ length: FORMS[look] ?? count }, (_, at) => (
        <span key={at} className="jt-block" />
      ))}
    </div>
  )
}
