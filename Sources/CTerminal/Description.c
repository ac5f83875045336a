#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

#include "CTerminalInternal.h"

// The system's description of a terminal says neither that it takes colours by their parts nor the
// shortest way to change attributes (it switches to a set of line signs that nothing here uses).
// The screen library also takes a compiled description from the environment, in hexadecimal; this
// writes one, with what the system says and the few capabilities below changed. The format is that
// of term(5) with 32-bit numbers.

static const struct {
  const char *name;
  const char *text;
} changed[] = {
    {"sgr0", "\033[m"},
    {"sgr",
     "\033[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;%?%p4%t;5%;%?%p7%t;8%;m"},
    {"setaf",
     "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e%p1%{256}%<%t38;5;%p1%d%e"
     "38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"},
    {"setab",
     "\033[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e%p1%{256}%<%t48;5;%p1%d%e"
     "48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"},
};

enum { direct_colors = 1 << 24, most_bytes = 30000 };

struct writer {
  unsigned char bytes[most_bytes];
  size_t count;
};

static void put_byte(struct writer *to, int value) {
  if (to->count < most_bytes) to->bytes[to->count++] = (unsigned char)value;
}

static void put_short(struct writer *to, int value) {
  put_byte(to, value & 0xFF);
  put_byte(to, value >> 8 & 0xFF);
}

static void put_text(struct writer *to, const char *text) {
  do {
    put_byte(to, *text);
  } while (*text++);
}

static void make_even(struct writer *to) {
  if (to->count & 1) put_byte(to, 0);
}

static const char *text_of(const char *name) {
  for (size_t i = 0; i < sizeof changed / sizeof changed[0]; i++) {
    if (strcmp(changed[i].name, name) == 0) return changed[i].text;
  }
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

static int count_names(NCURSES_CONST char *const *names) {
  int count = 0;
  while (names[count]) count++;
  return count;
}

static bool is_ansi(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (const char *)-1 && strncmp(text, "\033[", 2) == 0;
}

// Flags that no standard names, in the order of their names: that each of two colours can be given
// back alone, that numbers of colours are their parts, and that there is a title.
static void put_extensions(struct writer *to, bool direct_color) {
  const char *names[3];
  int count = 0;
  int length = 0;
  if (tigetflag("AX") > 0) names[count++] = "AX";
  if (direct_color) names[count++] = "RGB";
  if (tigetflag("XT") > 0) names[count++] = "XT";
  for (int i = 0; i < count; i++) length += (int)strlen(names[i]) + 1;
  if (count == 0) return;
  make_even(to);
  put_short(to, count);
  put_short(to, 0);
  put_short(to, 0);
  put_short(to, count);
  put_short(to, length);
  for (int i = 0; i < count; i++) put_byte(to, 1);
  make_even(to);
  for (int i = 0, offset = 0; i < count; i++) {
    put_short(to, offset);
    offset += (int)strlen(names[i]) + 1;
  }
  for (int i = 0; i < count; i++) put_text(to, names[i]);
}

static void compose(struct writer *to, const char *name, bool direct_color) {
  int flags = count_names(boolnames);
  int numbers = count_names(numnames);
  int texts = count_names(strnames);
  struct writer table = {.count = 0};
  int *offsets = calloc((size_t)texts, sizeof *offsets);
  if (!offsets) return;
  for (int i = 0; i < texts; i++) {
    const char *text = text_of(strnames[i]);
    offsets[i] = text ? (int)table.count : -1;
    if (text) put_text(&table, text);
  }
  put_short(to, 01036);
  put_short(to, (int)strlen(name) + 1);
  put_short(to, flags);
  put_short(to, numbers);
  put_short(to, texts);
  put_short(to, (int)table.count);
  put_text(to, name);
  for (int i = 0; i < flags; i++) put_byte(to, tigetflag(boolnames[i]) > 0);
  make_even(to);
  for (int i = 0; i < numbers; i++) {
    bool is_colors = direct_color && strcmp(numnames[i], "colors") == 0;
    int value = is_colors ? direct_colors : tigetnum(numnames[i]);
    put_short(to, value & 0xFFFF);
    put_short(to, value >> 16 & 0xFFFF);
  }
  for (int i = 0; i < texts; i++) put_short(to, offsets[i]);
  free(offsets);
  for (size_t i = 0; i < table.count; i++) put_byte(to, table.bytes[i]);
  put_extensions(to, direct_color);
}

char *cterm_description(const char *name, bool direct_color) {
  if (!name || tigetnum("colors") < 256 || !is_ansi("setaf") || !is_ansi("setab")) return NULL;
  struct writer *composed = calloc(1, sizeof *composed);
  if (!composed) return NULL;
  compose(composed, name, direct_color);
  char *text = NULL;
  if (composed->count > 0 && composed->count < most_bytes) {
    text = malloc(4 + 2 * composed->count + 1);
  }
  if (text) {
    static const char digits[] = "0123456789ABCDEF";
    strcpy(text, "hex:");
    char *end = text + 4;
    for (size_t i = 0; i < composed->count; i++) {
      *end++ = digits[composed->bytes[i] >> 4];
      *end++ = digits[composed->bytes[i] & 15];
    }
    *end = 0;
  }
  free(composed);
  return text;
}
