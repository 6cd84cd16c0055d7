// What protected counts are made by stays as it is while they are shown: a reader who could try one value after the
// other would find what each hides.
import { SETTINGS, type Setting } from '../settings/catalogue.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Lens } from '../shared/lens.ts';

/** What is shown to whom: a session. */
export interface Showing {
  readonly isReady: boolean;
  readonly lens: Lens;
  readonly settings: SettingsFile;
}

const KEPT_GROUPS: ReadonlySet<string> = new Set(['Welfare', 'Disclosure']);
/** Of other groups. */
const KEPT_IDS: ReadonlySet<string> = new Set(['long_absence_days']);

const showsProtectedCounts = ({ isReady, lens }: Omit<Showing, 'settings'>): boolean =>
  isReady && lens !== 'welfare';

/** Whether the as-of day stays. */
export const isAsOfKept = showsProtectedCounts;

/** Whether the setting stays. */
export const isKept = ({ id, group }: Setting, showing: Omit<Showing, 'settings'>): boolean =>
  showsProtectedCounts(showing) && (KEPT_GROUPS.has(group) || KEPT_IDS.has(id));

const historyIn = ({ histories }: SettingsFile, id: string): string =>
  JSON.stringify(histories.get(id) ?? []);

/** Settings that would have to stay and are others in the file. */
export const keptIn = (file: SettingsFile, showing: Showing): readonly Setting[] =>
  SETTINGS.filter(
    (setting) =>
      isKept(setting, showing) && historyIn(showing.settings, setting.id) !== historyIn(file, setting.id)
  );

/** Whether the choice leaves as they are the day and the settings that have to stay. Another lens may always be chosen. */
export const mayChoose = (
  { asOf, settings }: { readonly asOf?: unknown; readonly settings?: SettingsFile },
  showing: Showing
): boolean =>
  !(asOf !== undefined && isAsOfKept(showing)) &&
  (settings === undefined || keptIn(settings, showing).length === 0);
