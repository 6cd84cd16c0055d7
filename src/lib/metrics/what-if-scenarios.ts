// What up to four scenarios would change in units and in the force, beside what is: in words, as a table, and drawn.
import { count, listed, plural } from '../shared/format.ts';
import type { State } from '../shared/measure.ts';
import type { TableView, ViewContext } from './view.ts';
import { isChanged, uncertain, type Figure } from './what-if-figures.ts';
import { linesOf, listedIn, pairOf, placesOf, type Line, type Place, type Rows } from './what-if-places.ts';

export interface Supposed {
  readonly title: string;
  readonly rows: Rows;
}

export interface ScenarioBar {
  readonly key: string;
  readonly label: string;
  /** Null = no place on the scale: the words say why. */
  readonly at: number | null;
  readonly text: string;
  readonly state: State;
  readonly isSupposed: boolean;
}

export interface ScenariosPlot {
  readonly label: string;
  readonly panels: readonly {
    readonly key: string;
    readonly name: string;
    /** A force: its sentence has all of it. */
    readonly isWhole: boolean;
    readonly bars: readonly ScenarioBar[];
    readonly words: string;
  }[];
  readonly limit: { readonly at: number; readonly label: string } | null;
  /** The sentences have all of it: paper does without. */
  readonly isSaid: boolean;
  /** End of the one scale of all panels. */
  readonly most: number;
  /** Some bars would be longer than the scale, and are cut. */
  readonly isCut: boolean;
}

export interface ScenariosView {
  readonly scenarios: readonly {
    readonly key: string;
    readonly headline: string;
    /** "North: load from 92.0 % to 97.0 %; …", for each unit that changes. */
    readonly ofUnits: readonly string[];
    /** The same for the force, or for each force. */
    readonly ofWhole: readonly string[];
  }[];
  readonly table: TableView;
  readonly plots: readonly { readonly id: string; readonly plot: ScenariosPlot }[];
}

const AS_IT_IS = 'As it is';

const said = (figure: Figure | null): string =>
  figure === null ? 'nothing' : figure.detail === '' ? figure.text : `${figure.text} (${figure.detail})`;

function sentenceOf(place: Place, lines: readonly Line[], at: number): string | null {
  const parts = lines.flatMap((line) => {
    const pair = pairOf(line, at, place);
    if (!isChanged(pair)) return [];
    return [`${line.word} from ${said(pair.before)} to ${said(pair.after)}${uncertain(pair.after)}`];
  });
  return parts.length === 0 ? null : `${place.name}: ${parts.join('; ')}`;
}

interface Told {
  readonly title: string;
  readonly at: number;
  readonly places: readonly Place[];
  readonly lines: readonly Line[];
  readonly context: ViewContext;
}

function headlineOf({ title, at, places, lines, context }: Told): string {
  const units = places.filter(({ isWhole }) => !isWhole);
  const counted = (line: Line, when: 'before' | 'after', state: State) =>
    units.filter((place) => pairOf(line, at, place)[when]?.state === state).length;
  const parts = lines.flatMap((line) =>
    (line.said ?? []).flatMap(([state, words]) => {
      const [now, then] = [counted(line, 'before', state), counted(line, 'after', state)];
      return now === then ? [] : [`${plural(then, 'unit')} ${words(context)} instead of ${count(now)}`];
    })
  );
  if (parts.length > 0) return `In “${title}”, ${listed(parts)}`;
  const changed = units.filter((place) => sentenceOf(place, lines, at) !== null).length;
  return changed === 0
    ? `In “${title}”, no unit’s figures would change`
    : `In “${title}”, the figures of ${plural(changed, 'unit')} would change, and no limit would be passed or kept anew`;
}

const cellOf = (figure: Figure | null): string => (figure === null ? '' : said(figure));

function tableOf(places: readonly Place[], lines: readonly Line[], titles: readonly string[]): TableView {
  const shown = new Map(lines.map((line) => [line, new Set(listedIn(line, places))]));
  return {
    caption: 'What if: figures as they are, and as they would be in each scenario',
    columns: [
      { key: 'place', title: 'Unit', align: 'start' },
      { key: 'figure', title: 'Figure', align: 'start' },
      { key: 'before', title: AS_IT_IS, align: 'end' },
      ...titles.map((title, at) => ({
        key: `after ${at}`,
        title: `What if: ${title}`,
        align: 'end' as const
      }))
    ],
    rows: places.flatMap((place) =>
      lines
        .filter((line) => shown.get(line)?.has(place))
        .map((line) => ({
          key: `${place.key} ${line.key}`,
          cells: {
            place: place.name,
            figure: line.title,
            before: cellOf(line.before.get(place.key) ?? null),
            ...Object.fromEntries(
              line.after.map((found, at) => [`after ${at}`, cellOf(found.get(place.key) ?? null)])
            )
          }
        }))
    )
  };
}

const barOf = (label: string, figure: Figure | null, isSupposed: boolean): ScenarioBar => ({
  key: label,
  label,
  at: figure?.at ?? null,
  text: figure?.text ?? 'nothing',
  state: figure?.state ?? 'not_applicable',
  isSupposed
});

function plotOf(line: Line, places: readonly Place[], titles: readonly string[], context: ViewContext) {
  const panels = listedIn(line, places).map((place) => {
    const figures = [line.before, ...line.after].map((found) => found.get(place.key) ?? null);
    const bars = figures.map((figure, index) =>
      index === 0 ? barOf(AS_IT_IS, figure, false) : barOf(titles[index - 1] ?? '', figure, true)
    );
    const words = bars.map(({ label, isSupposed }, index) => {
      return `${isSupposed ? `what if “${label}”` : 'as it is'} ${said(figures[index] ?? null)}`;
    });
    return {
      key: place.key,
      name: place.name,
      isWhole: place.isWhole,
      bars,
      words: `${place.name}: ${words.join('; ')}`
    };
  });
  const limit = line.limit?.(context) ?? null;
  const ends = panels.flatMap(({ bars }) => bars.flatMap(({ at }) => at ?? []));
  const longest = Math.max(...(limit ? [limit.at] : []), ...ends, 0.01) * 1.05;
  return {
    label: `${line.heading ?? line.title}, as it is and in each scenario`,
    panels,
    isSaid: line.isDrawn === 'on screen' || panels.length === 1,
    limit,
    most: Math.min(longest, line.most ?? longest),
    isCut: line.most !== undefined && longest > line.most
  };
}

/** Each scenario against what is; titles tell them apart. */
export function scenariosView(
  before: Rows,
  supposed: readonly Supposed[],
  context: ViewContext
): ScenariosView {
  const after = supposed.map(({ rows }) => rows);
  const titles = supposed.map(({ title }) => title);
  const places = placesOf([before, ...after], context);
  const lines = linesOf(before, after, context);
  return {
    scenarios: titles.map((title, at) => ({
      key: title,
      headline: headlineOf({ title, at, places, lines, context }),
      ofUnits: places.flatMap((place) => (place.isWhole ? [] : (sentenceOf(place, lines, at) ?? []))),
      ofWhole: places.flatMap((place) => (place.isWhole ? (sentenceOf(place, lines, at) ?? []) : []))
    })),
    table: tableOf(places, lines, titles),
    plots: lines
      .filter(({ isDrawn }) => isDrawn !== false)
      .map((line) => ({ id: line.key, plot: plotOf(line, places, titles, context) }))
      .filter(({ plot }) => plot.panels.length > 0)
  };
}
