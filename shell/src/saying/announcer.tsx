import { type Urgency, useAnnouncement } from '@jangteo/mfe-kit'

const Region = ({ urgency }: { urgency: Urgency }) => {
  const { text, n } = useAnnouncement(urgency)
  return (
    <div className="jt-out-of-sight" role={urgency === 'polite' ? 'status' : 'alert'} aria-live={urgency} aria-atomic="true">
      <span key={n}>{text}</span>
    </div>
  )
}

/** The page's one voice: two parts that each had a live region would interrupt each other. */
export const Announcer = () => (
  <>
    <Region urgency="polite" />
    <Region urgency="assertive" />
  </>
)
