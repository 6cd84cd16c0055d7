// A matrix where there is no width for its columns: each row's cells below its name, several to a line, each under its
// column's name.
import { fitted, textWidth } from './labels.ts';
import {
  LINE,
  stateRoom,
  type MatrixColumn,
  type MatrixLayout,
  type MatrixRow,
  type PlacedCell
} from './matrix.ts';
import { noteLines } from './notes.ts';

const GAP = 4;
const HEAD = 16;
const HEIGHT = 26;
const BETWEEN = 12;

/** How many cells stand side by side: as many as have room for their own text and their column's name. */
function cellsInALine(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  width: number,
  fontSize: number
): number {
  const texts = rows.flatMap(({ cells }) =>
    cells.map((cell) => textWidth(cell.text, fontSize) + stateRoom(cell) + 8)
  );
  const widest = Math.max(1, ...texts, ...columns.map(({ label }) => textWidth(label, 12)));
  return Math.max(1, Math.min(columns.length, Math.floor((width + GAP) / (widest + GAP))));
}

/** Lays the rows out below one another, never wider than `width`. Pure. */
export function stackedLayout(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  width: number,
  fontSize: number
): MatrixLayout {
  const room = width - 2;
  const inALine = cellsInALine(rows, columns, room, fontSize);
  const cellWidth = (room + GAP) / inALine - GAP;
  const cells: PlacedCell[] = [];
  let y = 0;
  const placed = rows.map((row) => {
    const labelY = y + LINE / 2;
    y += LINE + 2;
    const own = columns.flatMap((column) => {
      const cell = row.cells.find((one) => one.column === column.key);
      return cell ? [{ cell, label: column.label }] : [];
    });
    for (const [at, { cell, label }] of own.entries()) {
      const x = 1 + (at % inALine) * (cellWidth + GAP);
      const top = y + Math.floor(at / inALine) * (HEAD + HEIGHT + GAP);
      cells.push({
        ...cell,
        key: `${row.key} ${cell.column}`,
        mark: cells.length,
        x,
        y: top + HEAD,
        width: cellWidth,
        height: HEIGHT,
        shown: fitted(cell.text, cellWidth - 4 - stateRoom(cell), fontSize),
        head: { text: fitted(label, cellWidth), y: top + HEAD - 4 }
      });
    }
    y += Math.ceil(own.length / inALine) * (HEAD + HEIGHT + GAP);
    const lines = noteLines(row.note ?? [], room, fontSize);
    const notes = lines.map((parts, index) => ({
      key: String(index),
      parts,
      x: 1,
      y: y + LINE / 2 + index * LINE
    }));
    y += lines.length * LINE + BETWEEN;
    const label = fitted(row.label, room, fontSize, true);
    return { key: row.key, label, x: 1, y: labelY, anchor: 'start' as const, notes };
  });
  return { width, height: y, fontSize, isStacked: true, columns: [], rows: placed, cells };
}
