// An arrow's dot, shaft and head never lie on each other, and its name stands level with it.
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Arrows from './Arrows.svelte';

const drawn = (to: number, remark = '') =>
  render(Arrows, {
    props: {
      label: 'Load',
      arrows: [
        {
          key: 'a',
          name: 'A-04',
          remark,
          from: { at: 70, text: '70 %' },
          to: { at: to, text: `${to} %` },
          change: '1 case → 2 cases',
          words: 'A-04'
        }
      ],
      limit: null,
      least: 0,
      most: 100,
      format: String,
      width: 1000
    }
  }).body;

it.each([
  [90, true],
  [50, true],
  [70.3, false],
  [69.7, false]
])('from 70 to %d has a dot and a shaft: %s', (to, has) => {
  const body = drawn(to);
  expect(body.includes('<circle class="dot')).toBe(has);
  expect(/<line class="shaft/.test(body)).toBe(has);
  expect(body).toMatch(/class="head/);
});

it('the name is level with the arrow unless a remark stands under it', () => {
  const heightOf = (body: string) => Number(/class="row-label"[^>]* y="([\d.]+)"/.exec(body)?.[1]);
  expect(heightOf(drawn(90)) - heightOf(drawn(90, 'absent'))).toBe(9);
});
