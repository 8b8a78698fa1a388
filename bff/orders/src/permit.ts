import { may, type Permission, type Principal } from '@jangteo/contracts/principal'
import { forbidden, unauthenticated } from '@jangteo/service-kit/graphql/errors'

/** Throws UNAUTHENTICATED for a guest and FORBIDDEN for anyone else whose roles give none of the permissions. The service checks again. */
export const permit = (who: Principal, ...anyOf: Permission[]): void => {
  if (anyOf.some((permission) => may(who, permission))) return
  throw who.roles.includes('guest') ? unauthenticated('Sign in first') : forbidden('Your role does not allow this')
}
