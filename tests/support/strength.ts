// How hard the tests try: `npm test` always tries everything, `npm run check` is quick by this one switch. Quick
// changes two things only: random forces are tried fewer times, and given rows are answered by the native engine.
// No test is left out.

const isQuick = process.env['EVENKEEL_TESTS'] === 'quick';

/** Random cases to try of `thorough` ones. */
export const runs = (thorough: number): number => (isQuick ? Math.ceil(thorough / 5) : thorough);

/** The engine that answers about given rows: the browser's, or the faster one that is held equal to it. */
export const usualEngine = isQuick ? 'native' : 'wasm';

/** For a property of a shared engine: broken off before its end, it would go on in the background of the next test. */
export const PROPERTY_TIMEOUT = 300_000;
