/** A person of whom others may know: initials (of the name unless told) on a hue. */
export type Person = { id: string; name: string; initials?: string; hue?: number }

/** Stable hue (0…5) for an id, so that a person keeps the colour on all screens. */
export const hueOf = (id: string): number => Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % 6

const initialsOf = (name: string): string =>
  /^\p{Script=Hangul}/u.test(name)
    ? name.slice(-2)
    : name
        .split(/[\s-]+/)
        .map((word) => word.slice(0, 1).toUpperCase())
        .join('')
        .slice(0, 2)

/** Initials in a circle, of the name unless told; the name is its label. */
export const Avatar = ({ name, initials = initialsOf(name), hue, size = 28 }: { name: string; initials?: string; hue?: number; size?: 20 | 24 | 28 | 32 }) => (
  <span role="img" aria-label={name} className={`jt-avatar jt-avatar-${size} jt-hue-${(hue ?? hueOf(name)) % 6}`}>
    {initials}
  </span>
)
