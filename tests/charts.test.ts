// Every example of every metric, drawn at three widths: nothing broken in the markup, nothing cut, every mark named.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../src/lib/charts/labels.ts';
import { ENTRIES } from '../src/lib/metrics/registry.ts';

const WIDTHS = [320, 640, 1100];

interface Written {
  readonly text: string;
  /** px from the picture's left edge. */
  readonly from: number;
  readonly to: number;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** As written, spaces and all. */
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A text's width, part by part: some are bold. */
function widthOf(tag: string, content: string, size: number): number {
  const isBold = (opening: string): boolean => /is-strong|row-label|column-label/.test(opening);
  const parts = [...content.matchAll(/(<tspan\b[^>]*>)([\s\S]*?)<\/tspan>/g)];
  if (parts.length === 0) return textWidth(plain(content).trim(), size, isBold(tag));
  return parts.reduce(
    (sum, [, opening = '', part = '']) => sum + textWidth(plain(part), size, isBold(opening)),
    0
  );
}

/** px that every open `<g>` moves its content to the right. */
const shiftOf = (tag: string): number =>
  Number(/^translate\(([-\d.]+)/.exec(attribute(tag, 'transform') ?? '')?.[1] ?? '0');

function extentOf(tag: string, content: string, size: number, shift: number): Written {
  const text = plain(content).trim();
  const width = widthOf(tag, content, size);
  const at = Number(attribute(tag, 'x') ?? '0') + shift;
  const anchor = attribute(tag, 'text-anchor') ?? 'start';
  const from = anchor === 'end' ? at - width : anchor === 'middle' ? at - width / 2 : at;
  return { text, from, to: from + width };
}

/** What is written in a picture, and where. Slanted names of columns are left out: they have their own test. */
function writtenIn(svg: string): Written[] {
  const shifts: number[] = [];
  const found: Written[] = [];
  for (const [, close, open, text, content] of svg.matchAll(
    /(<\/g>)|(<g\b[^>]*>)|(<text\b[^>]*>)([\s\S]*?)<\/text>/g
  )) {
    if (close) shifts.pop();
    else if (open) shifts.push(shiftOf(open));
    else if (text !== undefined && !text.includes('rotate(')) {
      const size = /row-label|\bnote\b/.test(text) ? (svg.includes('is-dense') ? 12 : 13) : 12;
      const shift = shifts.reduce((sum, one) => sum + one, 0);
      found.push(extentOf(text, content ?? '', /span-text/.test(text) ? 11 : size, shift));
    }
  }
  return found;
}

const picturesOf = (markup: string): readonly string[] =>
  markup.match(/<svg\b[^>]*class="[^"]*\bplot\b[\s\S]*?<\/svg>/g) ?? [];

const cases = ENTRIES.flatMap((entry) =>
  entry.examples.flatMap((example) =>
    [{ id: 'first', Chart: entry.Chart, isWorthDrawing: undefined }, ...(entry.more ?? [])].map(
      ({ id, Chart, isWorthDrawing }) => ({
        name: `${entry.metric.id}, ${id}: ${example.name}`,
        entry,
        example,
        Chart,
        isWorthDrawing
      })
    )
  )
);

describe.each(cases)('$name', ({ entry, example, Chart, isWorthDrawing }) => {
  const { plot } = entry.view(example.rows, example.context);
  const isDrawn = isWorthDrawing?.(plot) ?? true;

  it.each(isDrawn ? WIDTHS : [])('is whole at %i px', (width) => {
    const { body } = render(Chart, { props: { plot, width } });
    expect(body).not.toMatch(/NaN|undefined|Infinity|\[object/);
    for (const svg of picturesOf(body)) {
      const most = Number(attribute(svg, 'width'));
      const cut = writtenIn(svg).filter(({ from, to }) => from < -2 || to > most + 2);
      expect(cut).toEqual([]);
      expect(attribute(svg, 'aria-label')).not.toBe('');
      expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
      for (const [mark] of svg.matchAll(/<[a-z]+\b[^>]*\bdata-mark="[^>]*>/g))
        expect(attribute(mark, 'aria-label') ?? '', mark).toMatch(/\S/);
    }
  });

  it('has a picture exactly where it is worth drawing', () => {
    const { body } = render(Chart, { props: { plot, width: 640 } });
    if (isWorthDrawing) expect(picturesOf(body).length > 0).toBe(isDrawn);
    expect(body).not.toMatch(/NaN/);
  });
});
