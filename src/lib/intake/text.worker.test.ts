// The worker's side of reading, without a worker: what it is handed goes back, or goes.
import { beforeAll, expect, test, vi } from 'vitest';
import { textTable } from '../../../tests/support/inspecting.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { Records } from '../extracts/records.ts';
import type { Asked, Reply, TextQuestion } from './worker-messages.ts';

let hear: (event: { data: Asked<TextQuestion> }) => void;
beforeAll(async () => {
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => (hear = listener));
  await import('./text.worker.ts');
  vi.unstubAllGlobals();
});

/** What a text is read as, and how many bytes of it are still in memory here. */
async function read(content: string, name: string) {
  const table = textTable(content, name);
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<Outcome<Records>>((resolve) => {
    port1.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      port1.close();
      if (reply.kind === 'answer') resolve(reply.answer as Outcome<Records>);
    };
  });
  hear({ data: { question: { kind: 'read', table, mapping: {} }, port: port2 } });
  return { outcome: await answered, left: table.bytes.length };
}

test.each([
  ['as columns', 'case_id,due_on\nC-1,2026-01-05\n', 'notifications.csv'],
  ['as text that is handed back', 'unit_id,unit_name,force_id\nU-1,North,F-1\n', 'units.csv'],
  ['as text that had to be written anew', 'unit_id;unit_name;force_id\nU-1;North;F-1\n', 'units.csv']
])('of a file that was read %s nothing stays', async (_, content, name) => {
  const { outcome, left } = await read(content, name);
  expect([outcome.ok && outcome.value.recordCount, left]).toEqual([1, 0]);
});

test('nor of one that was refused', async () => {
  const { outcome, left } = await read('a,b\n1,2\n', 'canteen.csv');
  expect([outcome.ok, left]).toEqual([false, 0]);
});
