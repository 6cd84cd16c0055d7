// What both sides of the fuzzing know.

export const PASSPHRASE = 'correct horse battery staple';

/** Units that are loaded while an address is read. */
export const ADDRESS_UNITS = ['N', '__proto__', 'constructor', "'; DROP TABLE stg_units; --"].map((id) => ({
  unit_id: id,
  unit_name: `<img src=x onerror=alert(1)> ${id}`,
  force_id: `F:${id}`,
  force_name: id,
  unit_type: null,
  region: id
}));
