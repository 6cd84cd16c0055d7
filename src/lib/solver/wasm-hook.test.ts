// The one place where the worker leans on something that the package's types don't say.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import loadHighs from 'highs';
import { expect, it, vi } from 'vitest';
import { loadedFrom } from './wasm-hook.ts';

it('HiGHS starts from a compiled module, and asks for no file', async () => {
  const path = createRequire(import.meta.url).resolve('highs/runtime');
  const options = loadedFrom(await WebAssembly.compile(await readFile(path)));
  const hook = vi.spyOn(options, 'instantiateWasm');
  const locateFile = vi.fn((file: string) => file);
  const highs = await loadHighs({ ...options, locateFile });
  expect(hook).toHaveBeenCalledOnce();
  expect(locateFile).not.toHaveBeenCalledWith('highs.wasm', expect.anything());
  expect(highs.solve('Maximize x\nSubject To\n c: x <= 3\nGenerals x\nEnd').ObjectiveValue).toBe(3);
});
