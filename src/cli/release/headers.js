// The response headers of a release: what every host should send, and the service worker adds where a host does not.

/** Named by their content, so that they never change. */
export const IMMUTABLE = '_app/immutable/';

/** How long files may be kept: those of `IMMUTABLE` for ever, others only after asking. */
export const CACHE_CONTROL = {
  immutable: 'public, max-age=31536000, immutable',
  others: 'no-cache'
};

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]+)">/;

/** @param {string} page @returns {Map<string, string[]>} */
function policyOf(page) {
  const [, content] = POLICY.exec(page) ?? [];
  if (content === undefined) throw new Error('A page has no Content-Security-Policy');
  return new Map(
    content.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    })
  );
}

/**
 * One policy for all pages: theirs, with the hashes of each, and what only a header can say.
 * @param {readonly string[]} pages
 */
function policyFor(pages) {
  /** @type {Map<string, Set<string>>} */
  const all = new Map();
  for (const page of pages)
    for (const [name, sources] of policyOf(page))
      all.set(name, new Set([...(all.get(name) ?? []), ...sources]));
  const directives = [...all].map(([name, sources]) => [name, ...sources].join(' '));
  return [...directives, "frame-ancestors 'none'"].join('; ');
}

/** The headers that are the same whatever the pages are. */
export const STEADY_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    'camera',
    'display-capture',
    'geolocation',
    'hid',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb'
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff'
};

/**
 * @param {readonly string[]} pages the HTML of every page
 * @returns {Readonly<Record<string, string>>}
 */
export const securityHeaders = (pages) => ({
  'Content-Security-Policy': policyFor(pages),
  ...STEADY_HEADERS
});
