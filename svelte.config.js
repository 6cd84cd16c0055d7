import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildId } from './src/cli/release/build-id.js';
import { contentSecurityPolicy } from './src/lib/shared/security-policy.js';

/** SvelteKit hides its route announcer by a style attribute: the one inline style that the policy lets through. */
function announcerStyle() {
  const kit = createRequire(import.meta.url).resolve('@sveltejs/kit/package.json');
  const root = readFileSync(new URL('src/core/sync/write_root.js', `file://${kit}`), 'utf8');
  const style = /id="svelte-announcer"[^>]*style="([^"]+)"/.exec(root)?.[1];
  if (!style) throw new Error('SvelteKit’s route announcer has no inline style any more: mend the policy');
  return /** @type {const} */ (`sha256-${createHash('sha256').update(style).digest('base64')}`);
}

/** @typedef {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} Directives */

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
  kit: {
    adapter: adapter({ fallback: '404.html', precompress: false }),
    csp: {
      mode: 'hash',
      directives: /** @type {Directives} */ ({
        ...contentSecurityPolicy,
        'style-src': [...contentSecurityPolicy['style-src'], 'unsafe-hashes', announcerStyle()]
      })
    },
    paths: { relative: true },
    serviceWorker: { register: false },
    output: { preloadStrategy: 'modulepreload' },
    version: { name: buildId(fileURLToPath(new URL('.', import.meta.url))) }
  }
};
