import ConflictIcon from 'lucide-react/icons/git-merge'
import { useId, type ReactNode } from 'react'

type Side = { by: ReactNode; text: ReactNode }
type ConflictBoxProps = { title: ReactNode; note?: ReactNode; mine: Side; theirs: Side /** Buttons that choose. */; actions: ReactNode }

const Text = ({ by, text }: Side) => (
  <div className="jt-conflict-side">
    <p className="jt-conflict-by">{by}</p>
    <div className="jt-conflict-text" dir="auto">
      {text}
    </div>
  </div>
)

/** Two people's texts of one field side by side, and the choice between them; mark differences with `<mark>`. */
export const ConflictBox = ({ title, note, mine, theirs, actions }: ConflictBoxProps) => {
  const id = useId()
  return (
    <div className="jt-conflict" role="group" aria-labelledby={id}>
      <p className="jt-conflict-head">
        <ConflictIcon className="jt-icon" aria-hidden />
        <b id={id}>{title}</b> <span>{note}</span>
      </p>
      <Text {...mine} />
      <Text {...theirs} />
      <div className="jt-conflict-actions">{actions}</div>
    </div>
  )
}
