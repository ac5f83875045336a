#define _GNU_SOURCE
#include "CSystem.h"

#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <time.h>
#ifdef __linux__
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#include <sys/param.h>
#endif

sqlite3_destructor_type tandem_sqlite_transient(void) { return SQLITE_TRANSIENT; }

int64_t tandem_boot_clock_ms(void) {
  struct timespec t;
#ifdef CLOCK_BOOTTIME
  clock_gettime(CLOCK_BOOTTIME, &t);
#else
  clock_gettime(CLOCK_MONOTONIC, &t);
#endif
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int64_t tandem_file_system_type(const char *path) {
  struct statfs info;
  if (statfs(path, &info) != 0) return -1;
  return (int64_t)info.f_type;
}

int64_t tandem_occurrences(const uint8_t *text, size_t text_bytes, const uint8_t *part,
                           size_t part_bytes, size_t overlap_bytes) {
  int64_t count = 0;
  const uint8_t *end = text + text_bytes;
  while (part_bytes > 0 && (size_t)(end - text) >= part_bytes) {
    const uint8_t *hit = memmem(text, (size_t)(end - text), part, part_bytes);
    if (hit == NULL) break;
    count += 1;
    text = hit + (part_bytes > overlap_bytes ? part_bytes - overlap_bytes : part_bytes);
  }
  return count;
}

void tandem_give_memory_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
