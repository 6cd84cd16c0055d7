// The same headers in the words of the common web servers, one file for each.
import { CACHE_CONTROL, IMMUTABLE } from './headers.js';

/** Types of all files of a release: some servers do not know them, and then send them as what the browser refuses. */
export const TYPES = {
  bin: 'application/octet-stream',
  css: 'text/css',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json'
};

/** Types whose bytes are letters, and UTF-8 as all of a release is. */
const isText = (/** @type {string} */ type) => /^text\/|\+xml$/.test(type);

const TEXT_TYPES = Object.entries(TYPES).filter(([, type]) => isText(type));

/** @typedef {Readonly<Record<string, string>>} Headers */

/** @param {Headers} headers @param {(name: string, value: string) => string} line */
const lines = (headers, line) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** Netlify and Cloudflare Pages. Both ask again for every file unless a rule says otherwise. @param {Headers} headers */
const netlify = (headers) => `/*
${lines(headers, (name, value) => `  ${name}: ${value}`)}

/${IMMUTABLE}*
  Cache-Control: ${CACHE_CONTROL.immutable}
`;

/** @param {Headers} headers */
const apache = (
  headers
) => `# Apache 2.4 with mod_headers, mod_mime and mod_rewrite, and AllowOverride All for this folder.
${lines(headers, (name, value) => `Header always set ${name} "${value}"`)}
Header set Cache-Control "${CACHE_CONTROL.others}"
<If "%{REQUEST_URI} =~ m#/${IMMUTABLE}#">
  Header set Cache-Control "${CACHE_CONTROL.immutable}"
</If>

${Object.entries(TYPES)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
AddCharset utf-8 ${TEXT_TYPES.map(([ending]) => `.${ending}`).join(' ')}

# Nothing is ever sent to it.
Options -MultiViews -Indexes
RewriteEngine On
RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
RewriteRule ^ - [F]

# Pages are asked for without their ending.
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+)$ $1.html [L]
`;

/** Of what is not there, nothing is kept: without `always` it goes with what was found. @param {Headers} headers @param {string} cacheControl */
const nginxHeaders = (headers, cacheControl) =>
  `${lines(headers, (name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control "${cacheControl}";`;

/** A location that adds headers of its own inherits none, so that they stand in each. @param {Headers} headers */
const nginx = (headers) => `# nginx: include this file in the server block whose root is this folder.
types {
${Object.entries(TYPES)
  .map(([ending, type]) => `  ${type} ${ending};`)
  .join('\n')}
}
charset utf-8;
charset_types ${TEXT_TYPES.map(([, type]) => type)
  .filter((type) => type !== 'text/html')
  .join(' ')};
server_tokens off;
index index.html;
absolute_redirect off;

location / {
  try_files $uri $uri.html $uri/ =404;
${nginxHeaders(headers, CACHE_CONTROL.others)}
}

location ~ /${IMMUTABLE} {
${nginxHeaders(headers, CACHE_CONTROL.immutable)}
}
`;

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * What IIS calls `DisableCache` is `no-cache`: to ask again before a kept file is used. Whatever a site above has set
 * is taken off first: IIS answers nothing at all where something is added twice.
 * @param {Headers} headers
 */
const iis = (headers) => `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 10 with the URL Rewrite module. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${lines(headers, (name, value) => `        <remove name="${name}" />\n        <add name="${name}" value="${escaped(value)}" />`)}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <verbs allowUnlisted="false">
          <clear />
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${Object.entries(TYPES)
  .map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${type}${isText(type) ? '; charset=utf-8' : ''}" />`
  )
  .join('\n')}
    </staticContent>
    <rewrite>
      <rules>
        <rule name="Pages are asked for without their ending" stopProcessing="true">
          <match url="^(.+)$" />
          <conditions>
            <add input="{REQUEST_FILENAME}" matchType="IsFile" negate="true" />
            <add input="{REQUEST_FILENAME}.html" matchType="IsFile" />
          </conditions>
          <action type="Rewrite" url="{R:1}.html" />
        </rule>
      </rules>
    </rewrite>
  </system.webServer>
  <location path="${IMMUTABLE.slice(0, -1)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="NoControl" cacheControlCustom="${CACHE_CONTROL.immutable}" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;

/**
 * Name and text of each host's file.
 * @param {Headers} headers
 * @returns {Readonly<Record<string, string>>}
 */
export const hostFiles = (headers) => ({
  _headers: netlify(headers),
  '.htaccess': apache(headers),
  'nginx.conf': nginx(headers),
  'web.config': iis(headers)
});
