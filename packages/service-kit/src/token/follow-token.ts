import { createHmac, timingSafeEqual } from 'node:crypto'

/** The signature in a guest's order link: HMAC-SHA256 of the order id, base64url, 43 characters. It never expires and opens this one order only. */
export const followToken = (secret: string, orderId: string): string => createHmac('sha256', secret).update(`follow:${orderId}`).digest('base64url')

/** True if the token belongs to the order. Takes the same time for every wrong token. */
export const checkFollowToken = (secret: string, orderId: string, token: string): boolean => {
  const wanted = Buffer.from(followToken(secret, orderId))
  const given = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
