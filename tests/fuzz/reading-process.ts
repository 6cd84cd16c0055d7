// The side that asks: starts the process that reads, and anew after each input that did not end as it should.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer } from './reader.ts';
import type { Input } from './readings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Of what JavaScript itself holds, in megabytes: a browser gives a worker more. */
const MOST_HEAP = 1024;
/** No input takes longer than a few seconds; this is for those that would never end. */
const LONGEST_SECONDS = 60;

export class ReadingProcess {
  /** Kilobytes. */
  peak = 0;
  #process: Promise<ChildProcess> | null = null;

  async ask(input: Input): Promise<Answer> {
    this.#process ??= started();
    const reader = await this.#process;
    const answer = await answerOf(reader, input);
    this.peak = Math.max(this.peak, answer.peak);
    if ('threw' in answer) {
      reader.kill('SIGKILL');
      this.#process = null;
    }
    return answer;
  }

  async close(): Promise<void> {
    const reader = await this.#process;
    if (reader?.connected) reader.disconnect();
  }
}

const started = (): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const reader = fork('src/cli/run.js', ['fuzz-reader'], {
      cwd: ROOT,
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_HEAP}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    });
    reader.once('exit', (code) => reject(new Error(`The process that reads ended with ${code}`)));
    reader.once('message', () => resolve(reader));
  });

const answerOf = (reader: ChildProcess, input: Input): Promise<Answer> =>
  new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(patience);
      reader.removeAllListeners('message').removeAllListeners('exit');
      resolve(answer);
    };
    const patience = setTimeout(() => {
      reader.kill('SIGKILL');
      end({ threw: `No end in ${LONGEST_SECONDS} seconds`, peak: 0 });
    }, LONGEST_SECONDS * 1000);
    reader.once('message', (answer: Answer) => end(answer));
    reader.once('exit', () => end({ threw: 'The process that reads ended: out of memory', peak: 0 }));
    reader.send(input);
  });
