type Pressed = Pick<KeyboardEvent, 'key' | 'code'>

/**
 * The key that a person means: with a Korean input method on, J arrives as `ㅓ` or as `Process`, and only `code` tells which key it was.
 * What a Latin layout sends is taken as it is, wherever its keys lie.
 */
export const keyOf = ({ key, code }: Pressed): string => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return letter && (key === 'Process' || /^[^\x20-\x7e]$/.test(key)) ? letter.toLowerCase() : key
}
