// The table of security requirements: each of the standard once, and every test that it names is there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { BY_CHAPTER, countOf, requirementsOf, ROWS, VERDICTS } from '../src/content/security/asvs.ts';
import { REQUIREMENTS } from '../src/content/security/requirements.ts';

const root = resolve(import.meta.dirname, '..');

/** `test` of `test.each(…)(…)`. */
function callee(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return callee(node.expression);
  return ts.isTaggedTemplateExpression(node) ? callee(node.tag) : '';
}

/** Titles of tests and groups of tests, as they are written. */
function titlesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ['it', 'test', 'describe'].includes(callee(node.expression))) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
      else if (title && ts.isTemplateExpression(title)) titles.push(title.getText(source).slice(1, -1));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

describe('the requirements of ASVS 5.0.0', () => {
  it('are those of its published list, with their levels', () => {
    const list = REQUIREMENTS.map(({ id, level }) => `${id} ${level}\n`).join('');
    expect(createHash('sha256').update(list).digest('hex')).toBe(
      '9737517475e14be299c2f05c8f3a75c09e597788d97dfdd38b1f911095b6b13f'
    );
    expect([1, 2, 3].map((of) => REQUIREMENTS.filter(({ level }) => level === of).length)).toEqual([
      70, 183, 92
    ]);
  });

  it('have a verdict each, and no two', () => {
    const given = ROWS.flatMap(requirementsOf).map(({ id }) => id);
    expect(given.sort()).toEqual(REQUIREMENTS.map(({ id }) => id).sort());
    const all = ([1, 2, 3] as const).flatMap((level) => VERDICTS.map((verdict) => countOf(level, verdict)));
    expect(all.reduce((sum, count) => sum + count)).toBe(REQUIREMENTS.length);
  });

  it('are all that the table names, and stand with their chapters', () => {
    const unknown = ROWS.flatMap((row) =>
      row.of.filter((of) => requirementsOf({ ...row, of: [of] }).length === 0)
    );
    expect(unknown).toEqual([]);
    expect(BY_CHAPTER.flatMap(({ rows }) => rows)).toHaveLength(ROWS.length);
  });

  it('that are met have a test; each row says how, or why not, in sentences', () => {
    expect(ROWS.filter(({ verdict, tests = [] }) => verdict === 'met' && tests.length === 0)).toEqual([]);
    for (const { about, how } of ROWS) {
      expect(about).toMatch(/^[A-Z].*[^.]$/);
      expect(how).toMatch(/^[A-Za-z].*\.$/);
    }
  });
});

it('every test that the table names is in its file, by this title, once', () => {
  const named = [...new Set(ROWS.flatMap(({ tests = [] }) => tests))].map((test) => {
    const [file = '', title = ''] = test.split(' › ');
    return { file, title };
  });
  expect(named.filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  const titles = new Map(
    [...new Set(named.map(({ file }) => file))].map((file) => [file, titlesIn(join(root, file))])
  );
  const isOnce = (file: string, title: string) =>
    titles.get(file)!.filter((found) => found === title).length === 1;
  expect(named.filter(({ file, title }) => !isOnce(file, title))).toEqual([]);
});
