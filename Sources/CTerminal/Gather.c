#define _GNU_SOURCE 1

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CTerminalInternal.h"

#ifdef __linux__

// What the library writes between begin and end; -1 where there is none yet.
static int store = -1;
static char *bytes;
static size_t capacity;

static bool make_room(size_t size) {
  if (size <= capacity) return true;
  char *more = realloc(bytes, size);
  if (!more) return false;
  bytes = more;
  capacity = size;
  return true;
}

bool cterm_gather(int library) {
  if (store < 0) store = memfd_create("frame", MFD_CLOEXEC);
  return store >= 0 && dup3(store, library, O_CLOEXEC) >= 0;
}

void cterm_send_gathered(int library, int terminal) {
  dup3(terminal, library, O_CLOEXEC);
  off_t size = lseek(store, 0, SEEK_CUR);
  lseek(store, 0, SEEK_SET);
  if (size <= 0 || !make_room((size_t)size)) return;
  ssize_t count = pread(store, bytes, (size_t)size, 0);
  if (count > 0) cterm_write_all(terminal, bytes, (size_t)count);
}

#else

bool cterm_gather(int library) {
  (void)library;
  return false;
}

void cterm_send_gathered(int library, int terminal) {
  (void)library;
  (void)terminal;
}

#endif
