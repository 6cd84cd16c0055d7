// The same headers in the words of the common web servers, one file for each.
import { CACHE_CONTROL, IMMUTABLE } from './headers.js';

/** Types of files that some servers do not know, and then send with a type that the browser refuses, or not at all. */
const TYPES = {
  bin: 'application/octet-stream',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json'
};

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

# Pages are asked for without their ending.
Options -MultiViews -Indexes
DirectorySlash Off
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+)$ $1.html [L]
`;

/** @param {Headers} headers @param {string} cacheControl @param {string} indent */
const nginxHeaders = (headers, cacheControl, indent) =>
  lines(
    { ...headers, 'Cache-Control': cacheControl },
    (name, value) => `${indent}add_header ${name} "${value}" always;`
  );

/** A location that adds headers of its own inherits none, so that they stand in each. @param {Headers} headers */
const nginx = (headers) => `# nginx: include this file in the server block whose root is this folder.
types {
  text/html html;
  text/css css;
${Object.entries(TYPES)
  .map(([ending, type]) => `  ${type} ${ending};`)
  .join('\n')}
}

location / {
  try_files $uri $uri.html $uri/index.html =404;
${nginxHeaders(headers, CACHE_CONTROL.others, '  ')}
}

location ~ /${IMMUTABLE} {
${nginxHeaders(headers, CACHE_CONTROL.immutable, '  ')}
}
`;

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {Headers} headers */
const iis = (headers) => `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 10 with the URL Rewrite module. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${lines(headers, (name, value) => `        <add name="${name}" value="${escaped(value)}" />`)}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="NoControl" cacheControlCustom="${CACHE_CONTROL.others}" />
${Object.entries(TYPES)
  .map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`
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
