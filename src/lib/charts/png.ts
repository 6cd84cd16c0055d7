// A picture of a chart as it stands on the screen, with the words that must travel with it.
import { wrapped } from './labels.ts';

/** What is written around the picture. */
export interface PictureWords {
  readonly headline: string;
  readonly subtitle: string;
  /** As-of date, hashes, settings: one line under the picture. */
  readonly provenance: string;
  /** Written large across the picture; '' for none. */
  readonly watermark: string;
}

const PAD = 24;
const SCALE = 2;
const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const COPIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'display',
  'paint-order',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor'
];

/**
 * The drawing with its looks written into it, because an image has no style sheet. It is drawn once, unseen, in
 * `.export-sheet`, which is light whatever the reader's scheme.
 */
function standalone(svg: SVGSVGElement): { readonly markup: string; readonly paper: string } {
  const sheet = document.createElement('div');
  sheet.className = 'export-sheet';
  sheet.setAttribute('aria-hidden', 'true');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const current of copy.querySelectorAll('.is-current')) current.classList.remove('is-current');
  sheet.append(copy);
  document.body.append(sheet);
  const elements = [copy, ...copy.querySelectorAll('*')];
  for (const element of elements) {
    const looks = getComputedStyle(element);
    for (const name of COPIED) element.setAttribute(name, looks.getPropertyValue(name));
  }
  for (const element of elements) element.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', FONT);
  const paper = getComputedStyle(sheet).backgroundColor;
  sheet.remove();
  return { markup: new XMLSerializer().serializeToString(copy), paper };
}

async function loaded(markup: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  return image;
}

function drawnWords(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  y: number,
  font: string,
  step: number
) {
  context.font = `${font} ${FONT}`;
  lines.forEach((line, index) => context.fillText(line, PAD, y + (index + 1) * step));
  return y + lines.length * step;
}

/** The chart as a PNG at twice its size on paper: headline, subtitle, picture, provenance, watermark. */
export async function pngOf(svg: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const box = svg.viewBox.baseVal;
  const inner = Math.max(320, box.width);
  const head = wrapped(words.headline, inner, 18, true);
  const sub = wrapped(words.subtitle, inner, 13);
  const foot = words.provenance === '' ? [] : wrapped(words.provenance, inner, 11);
  const top = PAD + head.length * 24 + sub.length * 18 + 16;
  const { markup, paper } = standalone(svg);
  const image = await loaded(markup);
  const canvas = document.createElement('canvas');
  canvas.width = (inner + 2 * PAD) * SCALE;
  canvas.height = (top + box.height + foot.length * 16 + 2 * PAD) * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gave no canvas to draw the picture on');
  context.scale(SCALE, SCALE);
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, PAD, top, box.width, box.height);
  context.fillStyle = inkOn(paper);
  const below = drawnWords(context, head, PAD - 6, 'bold 18px', 24);
  drawnWords(context, sub, below, '13px', 18);
  drawnWords(context, foot, top + box.height + 8, '11px', 16);
  if (words.watermark !== '') drawWatermark(context, words.watermark, inner + 2 * PAD, top + box.height / 2);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written'))),
      'image/png'
    );
  });
}

/** Black on light paper, white on dark (a forced dark scheme). */
function inkOn(paper: string): string {
  const parts = paper
    .match(/\d+(\.\d+)?/g)
    ?.slice(0, 3)
    .map(Number) ?? [255];
  return parts.reduce((sum, part) => sum + part, 0) / parts.length < 128 ? '#ffffff' : '#16191d';
}

function drawWatermark(context: CanvasRenderingContext2D, text: string, width: number, middle: number) {
  context.save();
  context.globalAlpha = 0.16;
  context.font = `bold ${Math.min(120, width / (text.length * 0.65))}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.translate(width / 2, middle);
  context.rotate(-Math.PI / 12);
  context.fillText(text, 0, 0);
  context.restore();
}
