// The page's Content-Security-Policy, the one source for the built pages and, from them, for all headers.

/** @satisfies {Record<string, string[]>} */
export const contentSecurityPolicy = {
  'default-src': ['none'],
  'script-src': ['self', 'wasm-unsafe-eval'],
  'style-src': ['self'],
  'connect-src': ['self', 'blob:'],
  'worker-src': ['self', 'blob:'],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'base-uri': ['none'],
  'form-action': ['none'],
  'object-src': ['none'],
  'manifest-src': ['self'],
  'require-trusted-types-for': ['script'],
  'trusted-types': ['svelte-trusted-html', 'evenkeel-worker', 'evenkeel-service-worker']
};
