// Where the cells of a matrix go, for the width there is.
import type { State } from '../shared/measure.ts';
import type { Tone } from './colours.ts';
import { fitted, textWidth } from './labels.ts';
import { noteLines, noteWidth } from './notes.ts';
import type { NotePart } from './notes.ts';
import { stackedLayout } from './stacked.ts';

export interface MatrixCell {
  readonly column: string;
  /** Text in the cell; '' for none (a calendar's days). */
  readonly text: string;
  /** The cell as a sentence. */
  readonly words: string;
  readonly tone?: Tone;
  /** Draws the state's shape before the text, and an outline for breach. */
  readonly state?: State;
  readonly isQuiet?: boolean;
}

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly MatrixCell[];
  /** Figures at the end of the row. */
  readonly note?: readonly NotePart[];
}

export interface MatrixColumn {
  readonly key: string;
  readonly label: string;
}

export interface MatrixOptions {
  readonly width: number;
  /** Cells are at most this wide. Default 96 px. */
  readonly mostCellWidth?: number;
  /** Low cells, as for many rows. Default where there are more than 40. */
  readonly isDense?: boolean;
}

export interface PlacedCell extends MatrixCell {
  readonly key: string;
  readonly mark: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shown: string;
  /** The column's name above the cell, in a stacked matrix, which has no heads. */
  readonly head?: { readonly text: string; readonly y: number };
}

export interface MatrixLayout {
  /** Never wider than asked for. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Without room for its columns: each row's cells stand below its name, each under its column's. */
  readonly isStacked: boolean;
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly isTurned: boolean;
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly notes: readonly {
      readonly key: string;
      readonly parts: readonly NotePart[];
      readonly x: number;
      readonly y: number;
    }[];
  }[];
  readonly cells: readonly PlacedCell[];
}

const GAP = 2;
/** px from one line of text to the next. */
export const LINE = 17;
const NARROW = 480;

/** px that a cell's shape takes. */
export const stateRoom = (cell: MatrixCell): number =>
  cell.state === undefined || cell.text === '' ? 0 : 18;

function leastCellWidth(rows: readonly MatrixRow[], fontSize: number): number {
  const widths = rows.flatMap((row) =>
    row.cells.map((cell) => textWidth(cell.text, fontSize) + stateRoom(cell))
  );
  return Math.max(24, ...widths.map((width) => (width === 0 ? 0 : width + 5)));
}

/** Lays out a matrix. Pure. Notes go below their row where they don't fit beside it; so do cells without room for columns. */
export function matrixLayout(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  options: MatrixOptions
): MatrixLayout {
  const isDense = options.isDense === true || rows.length > 40;
  const fontSize = isDense ? 12 : 13;
  const height = isDense ? 20 : 32;
  const isNarrow = options.width < NARROW;
  const labelRoom = isNarrow ? options.width : options.width * 0.35;
  const labelWidth = Math.min(
    labelRoom,
    Math.max(0, ...rows.map((row) => textWidth(row.label, fontSize, true)))
  );
  const left = isNarrow ? 1 : labelWidth + 12;
  const noteRoom = Math.max(0, ...rows.map((row) => noteWidth(row.note ?? [], fontSize)));
  const least = leastCellWidth(rows, fontSize);
  const span = options.width - left - 2;
  const isBeside = !isNarrow && (span - noteRoom - 12) / columns.length >= least;
  const each = (isBeside && noteRoom > 0 ? span - noteRoom - 12 : span) / Math.max(1, columns.length);
  const wanted = Math.max(least, Math.min(options.mostCellWidth ?? 96, each));
  const isTurned = columns.some((column) => textWidth(column.label, 12, true) > wanted - 4);
  const turnedRoom = isTurned ? textWidth(columns.at(-1)?.label ?? '', 12, true) * 0.71 : 0;
  // Cells get narrower before the last slanted name needs scrolling to.
  const cellWidth = Math.max(
    least,
    Math.min(wanted, (span - turnedRoom) / Math.max(1, columns.length - 0.5))
  );
  const reach = cellWidth * (columns.length - 0.5) + Math.max(cellWidth / 2, turnedRoom);
  if (reach > span + 0.5) return stackedLayout(rows, columns, options.width, fontSize);
  const top = isTurned
    ? Math.max(0, ...columns.map((column) => textWidth(column.label, 12, true))) * 0.71 + 16
    : 24;
  const right = left + cellWidth * columns.length;
  const frame = { left, right, cellWidth, height, fontSize, isNarrow, isBeside, width: options.width };
  const placed = placedRows(rows, columns, top, frame);
  return {
    width: options.width,
    height: placed.bottom + 4,
    fontSize,
    isStacked: false,
    columns: columns.map(({ key, label }, index) => ({
      key,
      label,
      x: left + cellWidth * (index + 0.5),
      y: top - 8,
      isTurned
    })),
    rows: placed.rows,
    cells: placed.cells
  };
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly cellWidth: number;
  readonly height: number;
  readonly fontSize: number;
  readonly isNarrow: boolean;
  readonly isBeside: boolean;
  readonly width: number;
}

function placedRows(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], top: number, frame: Frame) {
  const { left, right, cellWidth, height, fontSize, isNarrow, isBeside, width } = frame;
  const places = new Map(columns.map((column, index) => [column.key, left + cellWidth * index]));
  const cells: PlacedCell[] = [];
  let y = top;
  const placed = rows.map((row) => {
    const labelY = isNarrow ? y + LINE / 2 : y + height / 2;
    if (isNarrow) y += LINE + 2;
    for (const cell of row.cells) {
      const x = places.get(cell.column);
      if (x === undefined) continue;
      const shown = fitted(cell.text, cellWidth - 4 - stateRoom(cell), fontSize);
      const box = { x: x + GAP / 2, y: y + GAP / 2, width: cellWidth - GAP, height: height - GAP };
      cells.push({ ...cell, ...box, key: `${row.key} ${cell.column}`, mark: cells.length, shown });
    }
    const note = row.note ?? [];
    const lines = note.length === 0 ? [] : isBeside ? [note] : noteLines(note, width - left, fontSize);
    const firstLine = isBeside ? y + height / 2 : y + height + LINE / 2 + 2;
    y += height + (isBeside ? 0 : lines.length * LINE + (lines.length > 0 ? 6 : 0));
    if (isNarrow) y += 6;
    const notes = lines.map((parts, index) => ({
      key: String(index),
      parts,
      x: isBeside ? right + 12 : left,
      y: firstLine + index * LINE
    }));
    const label = fitted(row.label, isNarrow ? width - 2 : left - 12, fontSize, true);
    return {
      key: row.key,
      label,
      x: isNarrow ? 1 : left - 10,
      y: labelY,
      anchor: isNarrow ? ('start' as const) : ('end' as const),
      notes
    };
  });
  return { rows: placed, cells, bottom: y };
}
