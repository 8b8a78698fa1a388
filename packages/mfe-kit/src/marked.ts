/** React reads `status` and `value` of a promise: one that is marked fulfilled never suspends, not even for a moment. */
export const marked = <T>(promise: Promise<T>): Promise<T> => {
  const settled: Promise<T> = promise.then((value) => {
    void Object.assign(settled, { status: 'fulfilled', value })
    return value
  })
  return settled
}
