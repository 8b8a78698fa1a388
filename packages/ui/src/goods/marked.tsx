const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Pieces of a text, each found word apart; joined they are the text again. */
export const pieces = (text: string, find: string): { text: string; found: boolean }[] => {
  const words = find.trim().split(/\s+/).filter(Boolean).map(escaped)
  if (words.length === 0) return [{ text, found: false }]
  return text
    .split(new RegExp(`(${words.join('|')})`, 'giu'))
    .map((piece, at) => ({ text: piece, found: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** A text in which the words somebody looked for are marked. */
export const Marked = ({ text, find }: { text: string; find: string }) =>
  pieces(text, find).map((piece, at) =>
    piece.found ? (
      <mark key={at} className="jt-found">
        {piece.text}
      </mark>
    ) : (
      <span key={at}>{piece.text}</span>
    ),
  )
