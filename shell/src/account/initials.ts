/** Two letters for the avatar: the given name of a Korean one, the initials of others. */
export const initialsOf = (name: string): string =>
  /^\p{Script=Hangul}{2,4}$/u.test(name)
    ? name.slice(-2)
    : name
        .split(/\s+/)
        .map((word) => word[0] ?? '')
        .join('')
        .slice(0, 2)
        .toUpperCase()
