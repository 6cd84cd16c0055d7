// What must stand in no file: where a machine keeps things, where packages come from, what is left to do, tests put aside.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const filesIn = (path: string): string[] =>
  statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesIn(join(path, name)));

/** By git's own rule: bytes with a zero among them are no text, and what they spell is chance. */
const isText = (path: string): boolean => !readFileSync(path).subarray(0, 8000).includes(0);

const FILES = ['src', 'tests', 'data', 'static', 'README.md']
  .flatMap((name) => filesIn(join(root, name)))
  .filter(isText);

/** Each pattern is written so that it does not find itself. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a path of a machine': /(?<![\w.*)}])\/(?:home|Users|root|tmp|mnt|opt|var|work)\/\w|\b[A-Z]:\\[A-Za-z]/,
  'the host of a package registry':
    /\bregistry\.[\w-]+\.(?:com|org|io|net|dev)\b|\b(?:npmjs|yarnpkg)\.(?:com|org)\b|\bpypi\.org\b|\bcrates\.io\b/,
  'something left to do': /\b(?:T[O]DO|FIX[M]E|XX[X]|HA[C]K)\b/,
  'a test put aside, or run alone': /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|fixme)\(/
};

it.each(Object.entries(FORBIDDEN))('no file mentions %s', (_, pattern) => {
  const found = FILES.flatMap((path) => {
    const text = readFileSync(path, 'latin1');
    const match = pattern.exec(text);
    return match
      ? [`${relative(root, path)}:${text.slice(0, match.index).split('\n').length} ${match[0]}`]
      : [];
  });
  expect(found).toEqual([]);
});
