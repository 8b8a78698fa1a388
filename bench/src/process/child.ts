import { fork } from 'node:child_process'

/** Runs a file of the bench as a process of its own; resolves with its first message, such as its port. `stop` ends it. Throws when it ends before. */
export const runChild = async <First>(file: URL, args: readonly string[] = []) => {
  const child = fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const next = <T>() =>
    new Promise<T>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${file.pathname.split('/').at(-1)} ended with ${code}`))
      child.once('exit', ended)
      child.once('message', (message) => {
        child.off('exit', ended)
        resolve(message as T)
      })
    })
  return {
    first: await next<First>(),
    /** Sends it a message and resolves with its answer. */
    ask: <Answer>(question: string): Promise<Answer> => {
      const answer = next<Answer>()
      child.send(question)
      return answer
    },
    stop: () =>
      new Promise<void>((done) => {
        if (child.exitCode !== null) return done()
        child.once('exit', () => done())
        child.kill()
      }),
  }
}
