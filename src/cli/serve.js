// Serves the built site on this machine only, with the headers that its release names.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

const preferredPort = Number(process.env['PORT'] ?? 4173);
const serveFile = sirv('build', { etag: true, dotfiles: false });

/** @type {import('./release/release.js').Manifest} */
const { headers, cache_control: cacheControl } = JSON.parse(readFileSync('build/release.json', 'utf8'));

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const kept = Object.entries(cacheControl).find(([path]) => request.url?.includes(path));
  if (kept) response.setHeader('Cache-Control', kept[1]);
  serveFile(request, response, () => {
    response.statusCode = 404;
    response.removeHeader('Cache-Control');
    const isPage = request.headers.accept?.includes('text/html');
    if (isPage) {
      request.url = '/404.html';
      serveFile(request, response);
    } else response.end();
  });
});

server.on('error', (error) => {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE';
  if (isTaken && !process.env['PORT']) server.listen(0, '127.0.0.1');
  else {
    process.stderr.write(`Could not serve: ${error.message}\n`);
    process.exitCode = 1;
  }
});

server.on('listening', () => {
  const address = server.address();
  if (address && typeof address === 'object') {
    process.stdout.write(`Evenkeel is at http://localhost:${address.port}/ (Ctrl+C stops it)\n`);
  }
});

server.listen(preferredPort, '127.0.0.1');
