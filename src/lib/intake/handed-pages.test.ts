// Pages that cross a port: in order, each made when it is asked for, and what goes wrong is told.
import { expect, test } from 'vitest';
import { handedPages, handOver } from './handed-pages.ts';

test('arrive in order, and none is made before it is asked for', async () => {
  const events: string[] = [];
  async function* pages() {
    for (const page of [1, 2, 3]) {
      events.push(`made ${page}`);
      yield page;
    }
  }
  const { port1, port2 } = new MessageChannel();
  void handOver(pages(), port1);
  for await (const page of handedPages<number>(port2)) events.push(`used ${page}`);
  port1.close();
  expect(events).toEqual(['made 1', 'used 1', 'made 2', 'used 2', 'made 3', 'used 3']);
});

test('that can’t be made are told on the side that makes them', async () => {
  async function* pages(): AsyncGenerator<number> {
    yield 1;
    throw new Error('no second page');
  }
  const { port1, port2 } = new MessageChannel();
  const over = handOver(pages(), port1);
  const used = handedPages<number>(port2);
  expect((await used.next()).value).toBe(1);
  void used.next();
  await expect(over).rejects.toThrow('no second page');
  port1.close();
});
