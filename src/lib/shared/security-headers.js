// The response headers a host should send, and the service worker adds where the host does not.
import { contentSecurityPolicy } from './security-policy.js';

/** Keyword sources are quoted in a header; schemes, and the names after `trusted-types`, are not. */
const quoted = new Set(['none', 'self', 'wasm-unsafe-eval', 'script']);

/**
 * A policy that a header can add to the page's own `<meta>` policy. Script and style sources stay with the `<meta>`
 * policy, which alone knows the hashes; both policies hold at once.
 */
const headerPolicy = Object.entries(contentSecurityPolicy)
  .filter(([directive]) => !['script-src', 'style-src', 'default-src'].includes(directive))
  .map(([directive, sources]) =>
    [
      directive,
      ...sources.map((source) =>
        directive !== 'trusted-types' && quoted.has(source) ? `'${source}'` : source
      )
    ].join(' ')
  )
  .concat("frame-ancestors 'none'")
  .join('; ');

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
};
