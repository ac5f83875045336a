// The terminal as the Swift side sees it: integers and plain structures, no curses type.
//
// One thread calls these. All but cterm_start presume that it has succeeded.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One cell: a base scalar with up to two marks (0 where there is none), how it is drawn, and its
// width; the right half of a wide glyph has width 0 and is skipped.
struct cterm_cell {
  uint32_t text[3];
  uint32_t attributes;
  int32_t pair;
  int32_t width;
};

// Attributes of a cell, by bit.
enum {
  CTERM_BOLD = 1,
  CTERM_DIM = 2,
  CTERM_ITALIC = 4,
  CTERM_UNDERLINE = 8,
  CTERM_REVERSE = 16,
};

// Modes of the terminal, by bit.
enum {
  CTERM_MODE_PASTE = 1,
  CTERM_MODE_MOUSE = 2,
  // Focus coming and going is told.
  CTERM_MODE_FOCUS = 4,
  // Keys come as the kitty protocol codes them; only for a terminal that answered that it can.
  CTERM_MODE_KEYBOARD = 8,
  // The cursor does not blink.
  CTERM_MODE_STEADY = 16,
};

// What cterm_start can answer.
enum {
  CTERM_STARTED = 0,
  CTERM_NOT_A_TERMINAL,
  CTERM_NOT_UTF8,
  CTERM_UNKNOWN_TERMINAL,
  CTERM_TOO_SIMPLE,
  CTERM_FAILED,
};

// Takes the terminal over: UTF-8 locale, raw input, alternate screen, crash handlers, signals.
// Nothing has been changed unless the answer is CTERM_STARTED.
//
// `runs` is the width table: entries of `first scalar << 8 | kind << 2 | width`, where width 3 means
// `ambiguous_width` cells. The screen library then measures with this table, too. With
// `direct_color`, a terminal of 256 colours takes any: numbers above 255 are three bytes.
int cterm_start(int input, int output, const uint32_t *runs, int run_count, int ambiguous_width,
                bool direct_color);

// Gives the terminal back for good.
void cterm_stop(void);

// Gives the terminal back for a while (suspension, an external editor), and takes it again.
void cterm_release(void);
void cterm_reclaim(void);

// The read end of the pipe into which signal numbers are written as bytes; never blocks.
int cterm_signal_descriptor(void);

// How many colours and pairs of colours there are; 0 where there are none.
int cterm_colors(void);
int cterm_color_pairs(void);

// Makes `pair` (1 or more) stand for two colours, -1 being the terminal's own colour.
void cterm_define_pair(int pair, int foreground, int background);

// The size of the window now, false if it cannot be told.
bool cterm_window_size(int *width, int *height);

// The size of a cell in pixels, false if the window does not tell.
bool cterm_cell_pixels(int *width, int *height);

// Follows the window to a new size; everything is painted again with the next update.
void cterm_resize(int width, int height);

// Hands `count` cells of row `y`, from column `x` on, to the screen library.
void cterm_put(int x, int y, const struct cterm_cell *cells, int count);

// Bytes that go to the terminal as they are.
struct cterm_bytes {
  const uint8_t *start;
  size_t count;
};

// Sends what changed, with the cursor at (x, y), or hidden if x < 0. With `synchronized`, between
// the marks that let a terminal show it at once. `before` and `after` are sent with it, around the
// cells; they leave the cursor where they found it.
void cterm_update(int x, int y, bool synchronized, struct cterm_bytes before,
                  struct cterm_bytes after);

// Makes the next update send these rows again although their cells are the same.
void cterm_spoil_rows(int first, int count);

// While rows are held, the screen library moves none on the screen: it sends what changed instead.
void cterm_hold_rows(bool held);

// Makes the next update paint everything again.
void cterm_repaint(void);

// Sets exactly these CTERM_MODE_ bits, now or with the first update.
void cterm_set_modes(unsigned modes);

// Sets the window's title (printable UTF-8), where the terminal has one.
void cterm_set_title(const char *title);

// Rings the bell.
void cterm_bell(void);

// Sends bytes that draw nothing, such as a notification, as they are.
void cterm_send(const char *bytes);

// Asks the terminal for its background colour, the state of mode 2026 (synchronized output), the
// keyboard protocol, the width of an ambiguous scalar (as a cursor position) and its attributes.
// `more` is asked with them, and the pixels of a cell. The answers come as input, those of the
// attributes last.
void cterm_ask(const char *more);

#endif
