// HiGHS in a worker of its own: answers the one question that it is sent.
import loadHighs from 'highs';
import type { AbsorptionAnswer } from '../shared/absorption.ts';
import type { Question, Reply } from './messages.ts';
import { openOptimiser } from './optimum.ts';
import { absorptions } from './solver.ts';
import { loadedFrom } from './wasm-hook.ts';

const say = (reply: Reply): void => postMessage(reply);

async function answerTo({ wasm, inputs, limitPercent }: Question): Promise<AbsorptionAnswer> {
  const optimiser = openOptimiser(await loadHighs(loadedFrom(wasm)));
  const steps = absorptions(optimiser, inputs, limitPercent);
  let step = steps.next();
  while (!step.done) {
    say({ kind: 'progress', done: step.value, of: inputs.length });
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
