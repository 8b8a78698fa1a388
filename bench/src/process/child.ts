import { fork } from 'node:child_process'

/** Runs a file of the bench as a process of its own; resolves with its first message, such as its port. `stop` ends it. Throws when it ends before. */
export const runChild = async <First>(file: URL, args: string[] = []) => {
  const child = fork(file, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const first = await new Promise<First>((resolve, reject) => {
    child.once('message', (message) => resolve(message as First))
    child.once('exit', (code) => reject(new Error(`${file.pathname} ended with ${code}`)))
  })
  return {
    first,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise<void>((done) => {
        child.once('exit', () => done())
        child.kill()
      }),
  }
}
