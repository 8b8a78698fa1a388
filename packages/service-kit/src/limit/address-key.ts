/** What a limit by address counts: the IPv4 address, or the /64 of an IPv6 one, which a single caller owns whole. */
export const addressKey = (ip: string): string => {
  const plain = ip.replace(/^::ffff:/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const [left, right] = [head, tail].map((half) => half.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = plain.includes('::') ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0') : []
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
