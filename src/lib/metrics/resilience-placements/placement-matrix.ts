// Who is away by who would take how many, as a matrix that says its reasons in words where they fit.
import { shadeTone } from '../../charts/colours.ts';
import { textWidth } from '../../charts/labels.ts';
import {
  matrixLayout,
  type MatrixCell,
  type MatrixColumn,
  type MatrixLayout,
  type MatrixRow
} from '../../charts/matrix.ts';
import { count, plural } from '../../shared/format.ts';
import { lossNote, WHY_NOT_SHORT, WHY_NOT_WORDS } from '../absorption-words.ts';
import type { Loss, Receiver, Taking } from './losses.ts';

export interface PlacementMatrix {
  /** Officers with cases, one row each. */
  readonly losses: readonly Loss[];
  /** All officers of the unit, one column each. */
  readonly receivers: readonly Receiver[];
}

const FONT_SIZE = 13;

const rowLabel = ({ officer, cases }: Loss): string => `${officer} · ${count(cases)}`;

export function takingInWords({ officer, cases }: Loss, taking: Taking): string {
  const { receiver, whyNot } = taking;
  if (whyNot !== null) return `${officer} away: ${receiver} takes none, ${WHY_NOT_WORDS[whyNot]}.`;
  if (taking.cases === 0)
    return `${officer} away: ${receiver} would take none of the ${plural(cases, 'case')}.`;
  const highRisk = taking.highRiskCases === 0 ? 'none' : count(taking.highRiskCases);
  return `${officer} away: ${receiver} would take ${count(taking.cases)} of the ${plural(cases, 'case')}, ${highRisk} of them high-risk.`;
}

function cellOf(loss: Loss, { officer }: Receiver, most: number, hasWords: boolean): MatrixCell {
  const taking = loss.takings.find(({ receiver }) => receiver === officer);
  if (!taking)
    return {
      column: officer,
      text: hasWords ? 'away' : '',
      words: `${officer} is away.`,
      tone: 'quiet',
      isQuiet: true
    };
  const words = takingInWords(loss, taking);
  if (taking.whyNot !== null)
    return { column: officer, text: hasWords ? WHY_NOT_SHORT[taking.whyNot] : '–', words, isQuiet: true };
  return { column: officer, text: count(taking.cases), words, tone: shadeTone(taking.cases, most) };
}

const columnOf = ({ officer, whyNot }: Receiver, hasWords: boolean): MatrixColumn => ({
  key: officer,
  label: hasWords || whyNot === null ? officer : `${officer} (${WHY_NOT_SHORT[whyNot]})`
});

/** Whether every reason fits into its cell; otherwise it stands once, in the head of its column. */
function hasRoomForWords({ losses, receivers }: PlacementMatrix, width: number): boolean {
  const used = [
    'away',
    ...receivers.flatMap(({ whyNot }) => (whyNot === null ? [] : [WHY_NOT_SHORT[whyNot]]))
  ];
  const needed = Math.max(...used.map((word) => textWidth(word, FONT_SIZE))) + 10;
  const labels = Math.max(...losses.map((loss) => textWidth(rowLabel(loss), FONT_SIZE, true)));
  return (width - labels - 16) / receivers.length >= needed;
}

/** Lays the matrix out for `width` px. Pure. */
export function placementLayout(matrix: PlacementMatrix, width: number, isDense = false): MatrixLayout {
  const { losses, receivers } = matrix;
  const hasWords = hasRoomForWords(matrix, width);
  const most = Math.max(1, ...losses.flatMap(({ takings }) => takings.map(({ cases }) => cases)));
  const rows: MatrixRow[] = losses.map((loss) => ({
    key: loss.officer,
    label: rowLabel(loss),
    cells: receivers.map((receiver) => cellOf(loss, receiver, most, hasWords)),
    note: lossNote(loss.cases, loss.unplaced, loss.limiting)
  }));
  const columns = receivers.map((receiver) => columnOf(receiver, hasWords));
  return matrixLayout(rows, columns, { width, mostCellWidth: 76, isDense });
}
