"""Writes the files beside it: one table, compressed in each of the ways that Arrow knows."""
import datetime
import pyarrow as pa
from pyarrow import ipc

ROWS = 1600
AGENCIES = ["hmpps", "health", "local_authority", None]
FIRST = datetime.date(2024, 1, 1)

table = pa.table(
    {
        "check_id": [f"K-{row}" for row in range(ROWS)],
        "agency": [AGENCIES[row % 4] for row in range(ROWS)],
        "checked_on": pa.array([FIRST + datetime.timedelta(days=row % 366) for row in range(ROWS)], pa.date32()),
        "hours": pa.array([row * 0.25 if row % 3 else None for row in range(ROWS)], pa.float64()),
        "place": [f"the meeting room of the northern unit, on floor {row % 7}" for row in range(ROWS)],
    }
)
encoded = table.set_column(4, "place", table["place"].dictionary_encode())


def write(name, content, **options):
    make = ipc.new_file if name.endswith(".arrow") else ipc.new_stream
    with make(name, content.schema, options=ipc.IpcWriteOptions(**options)) as writer:
        writer.write_table(content, max_chunksize=1500)


write("lz4.arrow", table, compression="lz4")
write("lz4.arrows", table, compression="lz4")
write("lz4-dictionary.arrows", encoded, compression="lz4")
write("zstd.arrow", table, compression="zstd")
write("zstd.arrows", table, compression=pa.Codec("zstd", 19))
