const page = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

/** Monaco, the playground's editor, writes style elements and starts its workers from blobs; nothing else is loosened, and on this page alone. */
const playground = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'worker-src': "'self' blob:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

const data = { 'default-src': "'none'", 'frame-ancestors': "'none'" }
/** A picture opened by itself is a document: it may style itself and do nothing else. */
const picture = { ...data, 'style-src': "'unsafe-inline'", sandbox: '' }

const text = (policy: Record<string, string>) =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')

export const policies = { page: text(page), playground: text(playground), data: text(data), picture: text(picture) }

const always = {
  'x-content-type-options': 'nosniff',
  // not `no-referrer`: with it browsers send `Origin: null` from our own forms, and Origin must be exact
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'content-security-policy': policies.data,
}

/** On every answer, errors too; what serves a page replaces the policy by its own. */
export const securityHeaders = (origin: string): Record<string, string> =>
  origin.startsWith('https:') ? { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : always
