const HIDDEN = new Set(['level', 'time', 'msg', 'service', 'pid', 'hostname'])

/** A structured line as a person reads it: time, level, instance, message, the rest. Anything else stays as it is. */
export const logLine = (line: string) => {
  if (!line.startsWith('{')) return line
  try {
    const entry = JSON.parse(line) as Record<string, unknown>
    const { level, time, msg, instance = '', ...rest } = entry
    const more = Object.entries(rest).filter(([name]) => !HIDDEN.has(name))
    const tail = more.length > 0 ? ` ${JSON.stringify(Object.fromEntries(more))}` : ''
    return `${String(time).slice(11, 23)} ${String(level).toUpperCase().padEnd(5)} ${instance} ${msg ?? ''}${tail}`
  } catch {
    return line
  }
}
