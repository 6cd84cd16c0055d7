// HiGHS in a worker of its own: answers the one question that it is sent.
import loadHighs from 'highs';
import type { Question, Reply } from './messages.ts';
import { openOptimiser } from './optimum.ts';
import { solving, type Answers, type Kind } from './solver.ts';
import { loadedFrom } from './wasm-hook.ts';

const say = (reply: Reply): void => postMessage(reply);

async function answerTo({ wasm, kind, officers, limitPercent }: Question): Promise<Answers[Kind]> {
  const optimiser = openOptimiser(await loadHighs(loadedFrom(wasm)));
  const steps = solving(kind, optimiser, officers, limitPercent);
  let step = steps.next();
  while (!step.done) {
    say({ kind: 'progress', done: step.value, of: officers.length });
    step = steps.next();
  }
  return step.value;
}

addEventListener('message', (event: MessageEvent<Question>) => {
  answerTo(event.data).then(
    (answer) => say({ kind: 'answer', answer }),
    (cause: unknown) => say({ kind: 'fault', message: String(cause) })
  );
});
