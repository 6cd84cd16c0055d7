// Starts a program in the foreground and waits for it.
import { spawn } from 'node:child_process';

/**
 * Exit code of a program whose output goes straight to this one's.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment] added to this one's
 * @param {string} [folder] where it runs
 * @returns {Promise<number>}
 */
export const run = (program, parameters, environment = {}, folder = '.') =>
  new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      stdio: 'inherit',
      cwd: folder,
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32' && program === 'npm'
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

/**
 * Exit code of a Node program.
 * @param {...string} parameters
 */
export const node = (...parameters) => run(process.execPath, parameters);
