// A worker's side of its questions: each comes with the port that its answer goes to.
import type { OnRead } from './amount.ts';
import type { Asked, Reply } from './worker-messages.ts';

/** The memory of every view in an answer, to be handed over and not copied. */
function memoryIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (Array.isArray(value)) {
    // Lists are of one kind: those of numbers and of text hold no memory.
    if (typeof value[0] === 'object') for (const each of value) memoryIn(each, found);
  } else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) memoryIn(each, found);
  return found;
}

const CALM_MILLISECONDS = 250;

/** Tells at most so often, and nothing of what is over before. */
function calmly(tell: OnRead): OnRead {
  let last = performance.now();
  return (amount) => {
    const now = performance.now();
    if (now - last < CALM_MILLISECONDS) return;
    last = now;
    tell(amount);
  };
}

export function answerWith<Question>(answer: (question: Question, onRead: OnRead) => Promise<unknown>): void {
  addEventListener('message', ({ data: { question, port } }: MessageEvent<Asked<Question>>) => {
    const say = (reply: Reply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);
    answer(
      question,
      calmly((amount) => say({ kind: 'read', amount }))
    )
      .then((found) => say({ kind: 'answer', answer: found }, [...memoryIn(found)]))
      // Also of an answer that there is no memory to hand over.
      .catch((cause: unknown) => say({ kind: 'fault', message: String(cause) }));
  });
}
