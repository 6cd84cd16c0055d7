// What stands in a release for the people who put it on a server.

/** @param {string} build */
export const readme = (build) => `Evenkeel, build ${build}
=======================${'='.repeat(build.length)}

This folder is a whole web site. It needs no database, no program on the server and no connection to the internet.
It reads extracts inside the browser of whoever uses it. Nothing that they bring is sent to the server.


To put it on a server
---------------------

1. Unpack this folder where your web server has its files. The top of a site or a folder below it both work.
2. Give it an address that begins with https://. Browsers hold back encryption, hashes and offline use from plain
   http:// addresses, and Evenkeel then does not start. (Only http://localhost is let through.)
3. Let the server send the headers. A file for each common server is here, and all say the same:

     IIS 10               web.config   is used as it is; install the URL Rewrite module
     Apache 2.4           .htaccess    is used as it is; allow it with AllowOverride All
     nginx                nginx.conf   include it in the server block
     Netlify, Cloudflare  _headers     is used as it is

   On any other server the site works too: its pages carry the security policy themselves, and after the first visit
   the browser's copy of the site adds the headers. Begin at the first page there: a server that does not know that
   /load is load.html says that it is not found.
4. Let the server go to https by itself, and say so for a year to come, once every site of the same host name can be
   had by https: Strict-Transport-Security: max-age=31536000; includeSubDomains. The files above leave it to you.
   A host name of its own is best. Apache: TraceEnable off and ServerTokens Prod, which only hold for a whole server.
5. Open the site, then the page Checks. It tries what must fail, compares every file with its hash, and can be printed.


To replace an earlier release
-----------------------------

Unpack the new one over it and leave the old files where they are: pages that are open still need some of them.
Nobody is interrupted. Whoever has a page open is offered the new version and takes it when it suits.


To check what you have
----------------------

release.json has the SHA-256 and the size of every file, and the headers. Its own SHA-256 is printed when a release is
made and shown on the page Checks. Whoever builds the same sources with the same version of Node.js gets the same bytes.
packages.cdx.json lists every package that it was made with or tested with, in the CycloneDX form, with licences.
`;
