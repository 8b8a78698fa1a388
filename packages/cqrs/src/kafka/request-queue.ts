import RequestQueue from 'kafkajs/src/network/requestQueue/index.js'

type Queue = { throttledUntil: number; pending: unknown[]; throttleCheckTimeoutId: NodeJS.Timeout | null; checkPendingRequests: () => void }

/**
 * kafkajs 2.2.4 arms a timer of 0 ms again and again while its request queue is idle: 850 ticks a second for each connection, 4 % of a core,
 * and a TimeoutNegativeWarning (kafkajs#1751). Here a timer is armed only while something waits or the broker throttles.
 */
const scheduleCheckPendingRequests = function (this: Queue): void {
  if (this.throttleCheckTimeoutId) return
  const throttled = this.throttledUntil - Date.now()
  if (throttled <= 0 && this.pending.length === 0) return
  const check = () => {
    this.throttleCheckTimeoutId = null
    this.checkPendingRequests()
  }
  this.throttleCheckTimeoutId = setTimeout(check, throttled > 0 ? throttled : 10)
}

/** Patches kafkajs; throws if what it replaces is gone, which means another version than 2.2.4 was installed. */
export const patchRequestQueue = (): void => {
  const prototype = RequestQueue.prototype as unknown as Record<string, unknown>
  if (typeof prototype.scheduleCheckPendingRequests !== 'function' || typeof prototype.checkPendingRequests !== 'function')
    throw new Error('kafkajs is not the version this patch was made for (2.2.4)')
  prototype.scheduleCheckPendingRequests = scheduleCheckPendingRequests
}
