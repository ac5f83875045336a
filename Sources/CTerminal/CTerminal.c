#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminalInternal.h"

static struct {
  SCREEN *screen;
  FILE *input;
  FILE *output;
  int input_fd;
  int output_fd;
  unsigned wanted_modes;
  unsigned modes;
  bool painted;
  bool released;
  bool has_title;
  int spare_rows;
  bool title_saved;
  bool cursor_hidden;
  bool has_shapes;
  cchar_t *row;
  int row_capacity;
} terminal;

static bool use_utf8(void) {
  // Only the character type: numbers and dates of the rest of the program stay as they are.
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void send_text(const char *text) {
  cterm_write_all(terminal.output_fd, text, strlen(text));
}

static void close_streams(void) {
  if (terminal.input) fclose(terminal.input);
  if (terminal.output) fclose(terminal.output);
  terminal.input = NULL;
  terminal.output = NULL;
}

static bool has_capability(const char *name) {
  const char *text = tigetstr(name);
  return text != NULL && text != (char *)-1;
}

// Makes the library's screen as large as the window.
//
// Lest the screen scrolls, the library fills its last cell by inserting, where the terminal cannot
// suspend wrapping (tmux, screen): that breaks a wide glyph near the corner. There it is told of one
// row more, so that the corner is in a row that nothing is drawn in. It may not scroll then, which
// costs nothing on the line, as those terminals draw on another one anyway.
static void adopt_size(void) {
  terminal.spare_rows = has_capability("rmam") ? 0 : 1;
  idlok(stdscr, terminal.spare_rows == 0);
  int width = COLS;
  int height = LINES;
  // The library prefers LINES and COLUMNS of the environment, which may be stale.
  cterm_window_size(&width, &height);
  height += terminal.spare_rows;
  if (width != COLS || height != LINES) resizeterm(height, width);
}

// Opens the screen with `description` in the place of the system's own, which stays what other
// programs started from here are told.
static SCREEN *open_screen(const char *description) {
  char *kept = getenv("TERMINFO");
  if (kept) kept = strdup(kept);
  if (description) setenv("TERMINFO", description, 1);
  SCREEN *screen = newterm(NULL, terminal.output, terminal.input);
  if (description && kept) setenv("TERMINFO", kept, 1);
  if (description && !kept) unsetenv("TERMINFO");
  free(kept);
  return screen;
}

int cterm_start(int input, int output, const uint32_t *runs, int run_count, int ambiguous_width,
                bool direct_color) {
  if (!isatty(input) || !isatty(output)) return CTERM_NOT_A_TERMINAL;
  if (!use_utf8()) return CTERM_NOT_UTF8;
  int found = 0;
  if (setupterm(NULL, output, &found) != OK) return CTERM_UNKNOWN_TERMINAL;
  bool can_move = has_capability("cup");
  bool has_shapes = has_capability("Ss");
  char *description = can_move ? cterm_description(getenv("TERM"), direct_color) : NULL;
  del_curterm(cur_term);
  if (!can_move) return CTERM_TOO_SIMPLE;

  memset(&terminal, 0, sizeof terminal);
  terminal.input_fd = input;
  terminal.output_fd = output;
  terminal.has_shapes = has_shapes;
  cterm_use_widths(runs, run_count, ambiguous_width);
  cterm_save_settings(input, output);
  // The library's own descriptors, so that closing its streams leaves the caller's open.
  int in = fcntl(input, F_DUPFD_CLOEXEC, 3);
  int out = fcntl(output, F_DUPFD_CLOEXEC, 3);
  terminal.input = in >= 0 ? fdopen(in, "r") : NULL;
  terminal.output = out >= 0 ? fdopen(out, "w") : NULL;
  if (terminal.input && terminal.output) {
    terminal.screen = open_screen(description);
  }
  free(description);
  if (!terminal.screen) {
    close_streams();
    return CTERM_FAILED;
  }
  raw();
  noecho();
  nonl();
  adopt_size();
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  // A frame is always finished: looking for keys in between costs two calls of the system a key.
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  terminal.has_title = tigetflag("XT") > 0 || has_capability("tsl");
  cterm_prepare_restore();
  // After the screen library's own handlers, so that ours stand.
  cterm_install_handlers();
  return CTERM_STARTED;
}

static void apply_modes(unsigned modes) {
  static const struct {
    unsigned bit;
    const char *on;
    const char *off;
  } table[] = {
      {CTERM_MODE_PASTE, "\033[?2004h", "\033[?2004l"},
      {CTERM_MODE_MOUSE, "\033[?1000h\033[?1002h\033[?1006h",
       "\033[?1006l\033[?1002l\033[?1000l"},
      {CTERM_MODE_FOCUS, "\033[?1004h", "\033[?1004l"},
      // Keys that other keys share their bytes with are told apart (1), and the shifted form of
      // a key comes with it (4). The terminal keeps a stack for each screen: what is pushed on the
      // alternate one is popped there.
      {CTERM_MODE_KEYBOARD, "\033[>5u", "\033[<u"},
      {CTERM_MODE_STEADY, CTERM_STEADY_ON, CTERM_STEADY_OFF},
  };
  // An old Linux console would print the last letter of it.
  if (!terminal.has_shapes) modes &= ~(unsigned)CTERM_MODE_STEADY;
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
    if ((modes ^ terminal.modes) & table[i].bit) {
      send_text(modes & table[i].bit ? table[i].on : table[i].off);
    }
  }
  terminal.modes = modes;
  cterm_note_keyboard(modes & CTERM_MODE_KEYBOARD);
  cterm_note_steady(modes & CTERM_MODE_STEADY);
}

void cterm_set_modes(unsigned modes) {
  terminal.wanted_modes = modes;
  // Before the first update the alternate screen has not been entered, and some modes belong to it.
  if (terminal.painted && !terminal.released) apply_modes(modes);
}

static void leave(void) {
  apply_modes(0);
  if (terminal.title_saved) send_text("\033[23;2t");
  terminal.title_saved = false;
  endwin();
  // Without another screen to go back to, what follows starts below the picture.
  if (!has_capability("rmcup")) send_text("\r\n");
  // Some terminals keep the cursor hidden beyond the alternate screen.
  send_text("\033[?25h");
  cterm_arm_restore(false);
}

void cterm_stop(void) {
  if (!terminal.screen) return;
  if (!terminal.released) leave();
  cterm_remove_handlers();
  delscreen(terminal.screen);
  terminal.screen = NULL;
  close_streams();
  cterm_restore_settings();
  free(terminal.row);
  terminal.row = NULL;
}

void cterm_release(void) {
  if (terminal.released) return;
  leave();
  terminal.released = true;
}

void cterm_reclaim(void) {
  if (!terminal.released) return;
  terminal.released = false;
  terminal.painted = false;
  terminal.cursor_hidden = false;
  cterm_arm_restore(true);
  reset_prog_mode();
  clearok(curscr, TRUE);
}

int cterm_colors(void) { return has_colors() ? COLORS : 0; }

int cterm_color_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

void cterm_define_pair(int pair, int foreground, int background) {
  init_extended_pair(pair, foreground, background);
}

bool cterm_window_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(terminal.output_fd, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

bool cterm_cell_pixels(int *width, int *height) {
  struct winsize size;
  if (ioctl(terminal.output_fd, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_xpixel / size.ws_col;
  *height = size.ws_ypixel / size.ws_row;
  return *width > 0 && *height > 0;
}

void cterm_resize(int width, int height) {
  resizeterm(height + terminal.spare_rows, width);
  // A row that becomes the spare one would be drawn over the last: it holds nothing.
  werase(stdscr);
  // Terminals differ in what they keep of the old picture.
  clearok(curscr, TRUE);
}

static attr_t curses_attributes(uint32_t bits) {
  attr_t found = WA_NORMAL;
  if (bits & CTERM_BOLD) found |= WA_BOLD;
  if (bits & CTERM_DIM) found |= WA_DIM;
  if (bits & CTERM_ITALIC) found |= WA_ITALIC;
  if (bits & CTERM_UNDERLINE) found |= WA_UNDERLINE;
  if (bits & CTERM_REVERSE) found |= WA_REVERSE;
  return found;
}

void cterm_put(int x, int y, const struct cterm_cell *cells, int count) {
  if (count > terminal.row_capacity) {
    cchar_t *larger = realloc(terminal.row, (size_t)count * sizeof(cchar_t));
    if (!larger) return;
    terminal.row = larger;
    terminal.row_capacity = count;
  }
  int used = 0;
  for (int i = 0; i < count; i++) {
    if (cells[i].width == 0) continue;
    wchar_t text[4] = {(wchar_t)cells[i].text[0], (wchar_t)cells[i].text[1],
                       (wchar_t)cells[i].text[2], 0};
    attr_t attributes = curses_attributes(cells[i].attributes);
    int pair = cells[i].pair;
    // Where the screen library measures otherwise, or the system knows no width, the rest of the
    // row would shift: a substitute of the right width stands there (the geta mark that printers
    // put for a missing type, or '?').
    if (text[0] >= 0x7F &&
        (cterm_library_width(text[0]) != cells[i].width || !cterm_is_known(text[0]))) {
      text[0] = cells[i].width == 2 ? 0x3013 : L'?';
      text[1] = 0;
    }
    if (setcchar(&terminal.row[used], text, attributes, 0, &pair) == OK) used++;
  }
  mvwadd_wchnstr(stdscr, y, x, terminal.row, used);
}

void cterm_spoil_rows(int first, int count) { wredrawln(stdscr, first, count); }

void cterm_hold_rows(bool held) { idlok(stdscr, !held && terminal.spare_rows == 0); }

void cterm_update(int x, int y, bool synchronized, struct cterm_bytes before,
                  struct cterm_bytes after) {
  int library = fileno(terminal.output);
  bool gathers = cterm_gather(library);
  bool hidden = x < 0;
  if (hidden != terminal.cursor_hidden) {
    curs_set(hidden ? 0 : 1);
    terminal.cursor_hidden = hidden;
  }
  if (!hidden) wmove(stdscr, y, x);
  // The library's own buffer is empty between updates, so what is written here comes first.
  // (putp would not do: it writes through stdio, which is flushed at another time.)
  if (synchronized) cterm_write_all(library, "\033[?2026h", 8);
  cterm_write_all(library, (const char *)before.start, before.count);
  wnoutrefresh(stdscr);
  doupdate();
  cterm_write_all(library, (const char *)after.start, after.count);
  if (synchronized) cterm_write_all(library, "\033[?2026l", 8);
  if (gathers) cterm_send_gathered(library, terminal.output_fd);
  if (!terminal.painted) {
    terminal.painted = true;
    apply_modes(terminal.wanted_modes);
  }
}

void cterm_repaint(void) { clearok(curscr, TRUE); }

void cterm_set_title(const char *title) {
  if (!terminal.has_title) return;
  if (!terminal.title_saved) {
    send_text("\033[22;2t");
    terminal.title_saved = true;
  }
  send_text("\033]2;");
  send_text(title);
  send_text("\007");
}

void cterm_bell(void) { send_text("\007"); }

void cterm_send(const char *bytes) { send_text(bytes); }

void cterm_ask(const char *more) {
  // The sign overwrites the first cell of the screen, which is then painted again with its row: a
  // terminal that takes a question for text shows it there.
  send_text("\0337\033[H\342\224\200\033[6n\r");
  send_text(more);
  send_text("\0338\033]11;?\033\\\033[?2026$p\033[?u\033[16t\033[c");
  wredrawln(stdscr, 0, 1);
  wnoutrefresh(stdscr);
  doupdate();
}
