// A CycloneDX list of the packages that the lock file names. Not npm's own, which has a clock and a random number in it.

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, license?: string, dev?: boolean, optional?: boolean,
 *   dependencies?: Record<string, string> }} Locked
 */

const nameOf = (/** @type {string} */ path) =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const purl = (/** @type {string} */ name, /** @type {string} */ version) =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A package's hash in hex; the lock file has it in base 64. @param {string | undefined} integrity */
function hashesOf(integrity) {
  const sha512 = /sha512-(\S+)/.exec(integrity ?? '')?.[1];
  return sha512 ? [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] : [];
}

/** Those that say their licence in a file beside their package.json only. */
const SAID_ELSEWHERE = new Map([
  ['json-bignum', 'MIT'],
  ['svelte-toolbelt', 'MIT']
]);

/** @param {string} name @param {string | undefined} said */
function licencesOf(name, said) {
  const license = said ?? SAID_ELSEWHERE.get(name);
  if (!license) return [];
  return / (OR|AND|WITH) /.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}

/** @param {[string, Locked]} entry */
function component([path, { version = '', integrity, license, dev = false }]) {
  const name = nameOf(path);
  const [, group, own = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return {
    type: 'library',
    'bom-ref': `${name}@${version}|${path}`,
    ...(group ? { group } : {}),
    name: own,
    version,
    hashes: hashesOf(integrity),
    licenses: licencesOf(name, license),
    purl: purl(name, version),
    properties: [
      { name: 'cdx:npm:package:path', value: path },
      ...(dev ? [{ name: 'cdx:npm:package:development', value: 'true' }] : [])
    ]
  };
}

/**
 * CycloneDX 1.6 as JSON: every package, with what it was made of where the lock file says.
 * @param {string} lockFile the text of package-lock.json
 */
export function softwareBill(lockFile) {
  const { name, version, packages } = JSON.parse(lockFile);
  const { '': own, ...others } = /** @type {Record<string, Locked>} */ (packages);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': name,
        name,
        version,
        licenses: licencesOf(name, own?.license)
      }
    },
    components: Object.entries(others).map(component)
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}
