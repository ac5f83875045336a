#define _GNU_SOURCE 1

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include "CTerminalInternal.h"

// The C library's own table is fixed to one answer for ambiguous scalars and to the emoji of the
// year it was built. The screen library asks for widths by the name `wcwidth`; defining that name in
// the program makes it use the table of the toolkit, so that the two can never disagree. Where the
// loader does not bind it so, cterm_library_width tells, and the rows get substitutes instead.

static uint32_t *runs;
static int run_count;
static int ambiguous_width = 1;
static int (*library_width)(wchar_t);
static int (*system_width)(wchar_t);

int wcwidth(wchar_t scalar);

void cterm_use_widths(const uint32_t *table, int count, int ambiguous) {
  uint32_t *copy = malloc((size_t)count * sizeof *copy);
  if (!copy) return;
  memcpy(copy, table, (size_t)count * sizeof *copy);
  free(runs);
  runs = copy;
  run_count = count;
  ambiguous_width = ambiguous;
  // POSIX guarantees that a symbol's address survives the conversion.
  *(void **)&library_width = dlsym(RTLD_DEFAULT, "wcwidth");
  *(void **)&system_width = dlsym(RTLD_NEXT, "wcwidth");
}

bool cterm_is_known(wchar_t scalar) { return !system_width || system_width(scalar) >= 0; }

int cterm_library_width(wchar_t scalar) {
  return library_width ? library_width(scalar) : wcwidth(scalar);
}

int wcwidth(wchar_t scalar) {
  uint32_t value = (uint32_t)scalar;
  if (value >= 0x20 && value < 0x7F) return 1;
  if (value == 0) return 0;
  if (value < 0xA0 || value > 0x10FFFF) return -1;
  if (!runs) return 1;
  int low = 0;
  int high = run_count - 1;
  while (low < high) {
    int middle = (low + high + 1) / 2;
    if (runs[middle] >> 8 <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  int width = (int)(runs[low] & 3);
  return width == 3 ? ambiguous_width : width;
}
