#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

/// Names of SQLite and Linux that the Swift importer does not see.

/// `SQLITE_TRANSIENT`: SQLite copies the bound bytes at once.
sqlite3_destructor_type tandem_sqlite_transient(void);

/// Milliseconds of CLOCK_BOOTTIME, which goes on while the machine sleeps (CLOCK_MONOTONIC elsewhere).
int64_t tandem_boot_clock_ms(void);

/// The magic number of the file system that holds `path`, or -1 with errno set.
int64_t tandem_file_system_type(const char *path);

/// How often `part` occurs in `text`; two occurrences may share `overlap_bytes` bytes.
int64_t tandem_occurrences(const uint8_t *text, size_t text_bytes, const uint8_t *part,
                           size_t part_bytes, size_t overlap_bytes);

/// Gives freed memory back to the system where the allocator would keep it.
void tandem_give_memory_back(void);

#endif
