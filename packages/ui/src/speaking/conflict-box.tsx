import ConflictIcon from 'lucide-react/icons/git-merge'
import { useId, type ReactNode } from 'react'

/** `actions`: the buttons that choose it. */
type Side = { by: ReactNode; text: ReactNode; actions?: ReactNode }
type ConflictBoxProps = { title: ReactNode; note?: ReactNode; mine: Side; theirs: Side }

const Text = ({ by, text, actions }: Side) => (
  <div className="jt-conflict-side">
    <p className="jt-conflict-by">{by}</p>
    <div className="jt-conflict-text" dir="auto">
      {text}
    </div>
    <div className="jt-conflict-actions">{actions}</div>
  </div>
)

/** Two people's texts of one field side by side, each with what chooses it; mark differences with `<mark>`. */
export const ConflictBox = ({ title, note, mine, theirs }: ConflictBoxProps) => {
  const id = useId()
  return (
    <div className="jt-conflict" role="group" aria-labelledby={id}>
      <p className="jt-conflict-head">
        <ConflictIcon className="jt-icon" aria-hidden />
        <b id={id}>{title}</b> <span>{note}</span>
      </p>
      <Text {...mine} />
      <Text {...theirs} />
    </div>
  )
}
