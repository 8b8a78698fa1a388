/** Particle pairs: the form after a consonant first. */
export type Particle = '을/를' | '이/가' | '은/는' | '과/와' | '으로/로'

const FIRST = 0xac00
const LAST = 0xd7a3
const RIEUL = 8
/** How digits end when read aloud: 영 일 이 삼 사 오 육 칠 팔 구, as index of the final consonant. */
const digitEnds = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0]
/** Final consonant of the last thing that is read aloud: 0 none, null unknown (Latin and others). */
const ending = (word: string): number | null => {
  const last = word.match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0]
  const spoken = /\([^)]*\)\s*$/.test(word) ? (word.replace(/\s*\([^)]*\)\s*$/, '').match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0] ?? last) : last
  if (spoken === undefined) return null
  const code = spoken.charCodeAt(0)
  if (code >= FIRST && code <= LAST) return (code - FIRST) % 28
  return digitEnds[Number(spoken)] ?? null
}

/**
 * The word with the particle that fits it: 찻잔을, 노트 3을, 모자 (L)를, 서울로. Text in brackets at the end is not read.
 * After a Latin letter nobody can know, so both are written: Apple을(를).
 */
export const josa = (word: string, particle: Particle): string => {
  const [closed = '', open = ''] = particle.split('/')
  const end = ending(word)
  if (end === null) return particle === '으로/로' ? `${word}(으)로` : `${word}${closed}(${open})`
  const takesOpen = end === 0 || (particle === '으로/로' && end === RIEUL)
  return word + (takesOpen ? open : closed)
}
