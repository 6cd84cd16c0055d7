import adapter from '@sveltejs/adapter-static';
import { contentSecurityPolicy } from './src/lib/shared/security-policy.js';

/** @typedef {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} Directives */

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
  kit: {
    adapter: adapter({ fallback: '404.html', precompress: false }),
    csp: { mode: 'hash', directives: /** @type {Directives} */ (contentSecurityPolicy) },
    paths: { relative: true },
    output: { preloadStrategy: 'modulepreload' },
    version: { name: process.env['EVENKEEL_BUILD'] ?? 'dev' }
  }
};
