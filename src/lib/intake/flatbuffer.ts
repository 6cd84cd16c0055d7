// Flatbuffers, in which Arrow writes what it says of its data: as much of them as is looked at by hand.

/** Where field `index` of the table at `table` stands in a flatbuffer; 0 where it is left out. */
export function fieldOf(view: DataView, table: number, index: number): number {
  const vtable = table - view.getInt32(table, true);
  if (view.getUint16(vtable, true) <= 4 + 2 * index) return 0;
  const offset = view.getUint16(vtable + 4 + 2 * index, true);
  return offset === 0 ? 0 : table + offset;
}
